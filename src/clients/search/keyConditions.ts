import { type RawBuilder, sql } from 'kysely'
import type { KeyKind, Lookup, PrefixLookup, SimilarLookup } from '../keys/lookup.ts'
import { scoreOf } from './score.ts'

/** A range of the index of keys, which sorts by code point: the keys of a kind from `from` up to but without `below`. */
type KeyRange = {
  readonly kind: KeyKind
  readonly from: string
  readonly below: string
  readonly score: number
}

/** Sorts after a text but before anything longer: no key contains it. */
const afterSame = '\u0001'
/** Sorts after every text with the same prefix. */
const afterPrefix = '\u{10ffff}'

/**
 * Returns the ranges of the lookups, best first: whole keys, then prefixes, then similar words. Equals are in the order
 * of fields; similar words are in order of distance.
 */
function rangesOf(lookups: readonly Lookup[]): readonly KeyRange[] {
  return lookups
    .flatMap((lookup) => ('oneOf' in lookup ? similarRanges(lookup) : prefixRanges(lookup)))
    .sort((a, b) => b.score - a.score)
}

function similarRanges({ kind, oneOf }: SimilarLookup): readonly KeyRange[] {
  return oneOf.map((word, similar) => ({
    ...{ kind, from: word, below: word + afterSame },
    score: scoreOf({ similar }, kind),
  }))
}

function prefixRanges({ kind, prefix, isWhole, exact }: PrefixLookup): readonly KeyRange[] {
  const [full, part] = [scoreOf('exact', kind), scoreOf('part', kind)]
  const same = { kind, from: prefix, below: prefix + afterSame, score: exact === 'none' ? part : full }
  if (isWhole) return [same]
  const longer = {
    kind,
    from: prefix + afterSame,
    below: prefix + afterPrefix,
    score: exact === 'all' ? full : part,
  }
  return exact === 'same' ? [same, longer] : [{ ...longer, from: prefix }]
}

/** Selects at most `limit` keys that match one of the lookups, best first. */
export function matchingKeys(
  lookups: readonly Lookup[],
  { limit, among }: { readonly limit: number; readonly among: readonly string[] | null },
): RawBuilder<unknown> {
  const ranges = rangesOf(lookups)
  const list = (column: 'kind' | 'from' | 'below') => sql`${ranges.map((range) => range[column])}::text[]`
  const scores = ranges.map((range) => range.score)
  const isAmong = among === null ? sql`` : sql`AND client_id = ANY(${[...among]}::uuid[])`
  return sql`(
    SELECT answer.client_id, answer.place, walk.score
    FROM unnest(${list('kind')}, ${list('from')}, ${list('below')}, ${scores}::int[])
      AS walk (kind, first_key, end_key, score)
    CROSS JOIN LATERAL (
      SELECT client_id, place FROM search_key
      WHERE kind = walk.kind
        AND key COLLATE "C" ~>=~ walk.first_key AND key COLLATE "C" ~<~ walk.end_key ${isAmong}
      ORDER BY key COLLATE "C" USING ~<~, place LIMIT ${sql.lit(limit)}) AS answer
    LIMIT ${sql.lit(limit)})`
}

/**
 * A condition that is true for keys that match one of the lookups. Only for the keys of a known client, and written so
 * that the planner cannot use an index for it: without statistics the planner took the index on kind to be selective,
 * and with them, weighing each text against the statistics took longer than the query.
 */
export function isMatchingKey(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const kinds = [...new Set(lookups.map((lookup) => lookup.kind))]
  if (kinds.length === 0) return sql<boolean>`false`
  const choices = kinds.map((kind) => {
    const ofKind = lookups.filter((lookup) => lookup.kind === kind)
    return sql`WHEN ${sql.lit(kind)} THEN ${matchesOneOf(alias, ofKind)}`
  })
  return sql<boolean>`CASE ${sql.ref(`${alias}.kind`)} ${sql.join(choices, sql` `)} ELSE false END`
}

function matchesOneOf(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const key = sql`${sql.ref(`${alias}.key`)} COLLATE "C"`
  const prefixes = lookups.flatMap((lookup) => ('oneOf' in lookup || lookup.isWhole ? [] : [lookup.prefix]))
  const words = lookups.flatMap((lookup) =>
    'oneOf' in lookup ? lookup.oneOf : lookup.isWhole ? [lookup.prefix] : [],
  )
  const conditions = [
    ...(prefixes.length > 0 ? [sql`${key} ^@ ANY ((SELECT ${prefixes}::text[])::text[])`] : []),
    ...(words.length > 0 ? [sql`${key} = ANY ((SELECT ${words}::text[])::text[])`] : []),
  ]
  return sql<boolean>`(${sql.join(conditions, sql` OR `)})`
}
