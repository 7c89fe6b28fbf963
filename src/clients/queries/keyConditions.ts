import { type RawBuilder, sql } from 'kysely'
import type { Alike, KeyKind, Lookup, Start } from '../keys/lookup.ts'
import { fieldOrder } from '../rank.ts'

/** A stretch of the index of keys, whose order is that of characters: from here on, and below that. */
type Walk = {
  readonly kind: KeyKind
  readonly from: string
  readonly below: string
  /** How good an answer its keys are; lower is better. */
  readonly strength: number
}

/** Follows a text and nothing else: no key holds it. */
const least = '\u0001'
/** Follows every text that begins the same. */
const last = '\u{10ffff}'

/** In full before in part, in part before alike; within these the fields that are believed most, or the nearest. */
function walksOf(lookups: readonly Lookup[]): readonly Walk[] {
  return lookups
    .flatMap((lookup) => ('oneOf' in lookup ? walksAlike(lookup) : walksFrom(lookup)))
    .sort((a, b) => a.strength - b.strength)
}

function walksAlike({ kind, oneOf }: Alike): readonly Walk[] {
  return oneOf.map((word, nth) => ({ kind, from: word, below: word + least, strength: 200 + nth }))
}

function walksFrom({ kind, start, isWhole, exact }: Start): readonly Walk[] {
  const full = fieldOrder.indexOf(kind)
  const part = 100 + full
  const same = { kind, from: start, below: start + least, strength: exact === 'none' ? part : full }
  if (isWhole) return [same]
  const longer = { kind, from: start + least, below: start + last, strength: exact === 'all' ? full : part }
  return exact === 'same' ? [same, longer] : [{ ...longer, from: start }]
}

/** So many keys at most that answer one of the lookups, the best answers first. */
export function answering(
  lookups: readonly Lookup[],
  { most, among }: { readonly most: number; readonly among: readonly string[] | null },
): RawBuilder<unknown> {
  const walks = walksOf(lookups)
  const list = (of: 'kind' | 'from' | 'below') => sql`${walks.map((walk) => walk[of])}::text[]`
  const isAmong = among === null ? sql`` : sql`AND client_id = ANY(${[...among]}::uuid[])`
  return sql`(
    SELECT answer.client_id, answer.place, walk.kind, walk.strength
    FROM unnest(${list('kind')}, ${list('from')}, ${list('below')}, ${walks.map((walk) => walk.strength)}::int[])
      AS walk (kind, first_key, end_key, strength)
    CROSS JOIN LATERAL (
      SELECT client_id, place FROM search_key
      WHERE kind = walk.kind
        AND key COLLATE "C" ~>=~ walk.first_key AND key COLLATE "C" ~<~ walk.end_key ${isAmong}
      ORDER BY key COLLATE "C" USING ~<~, place LIMIT ${sql.lit(most)}) AS answer
    LIMIT ${sql.lit(most)})`
}

/**
 * True for keys that answer one of the lookups; for keys that were found otherwise, by their client. The planner
 * can make nothing of it: a choice by kind leads it to no index of kinds, which without statistics it took for
 * a short way, and texts in sub-selects are not weighed against the statistics, which took longer than answering.
 */
export function isAnswer(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const kinds = [...new Set(lookups.map((lookup) => lookup.kind))]
  if (kinds.length === 0) return sql<boolean>`false`
  const choices = kinds.map((kind) => {
    const ofKind = lookups.filter((lookup) => lookup.kind === kind)
    return sql`WHEN ${sql.lit(kind)} THEN ${isOneOf(alias, ofKind)}`
  })
  return sql<boolean>`CASE ${sql.ref(`${alias}.kind`)} ${sql.join(choices, sql` `)} ELSE false END`
}

function isOneOf(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const key = sql`${sql.ref(`${alias}.key`)} COLLATE "C"`
  const starts = lookups.flatMap((lookup) => ('oneOf' in lookup || lookup.isWhole ? [] : [lookup.start]))
  const words = lookups.flatMap((lookup) =>
    'oneOf' in lookup ? lookup.oneOf : lookup.isWhole ? [lookup.start] : [],
  )
  const fits = [
    ...(starts.length > 0 ? [sql`${key} ^@ ANY ((SELECT ${starts}::text[])::text[])`] : []),
    ...(words.length > 0 ? [sql`${key} = ANY ((SELECT ${words}::text[])::text[])`] : []),
  ]
  return sql<boolean>`(${sql.join(fits, sql` OR `)})`
}
