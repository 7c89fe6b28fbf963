import { type RawBuilder, sql } from 'kysely'
import { isWordKind } from '../keys/indexedWords.ts'
import { scoreOf } from './score.ts'
import { type SearchTerm, wordsOf } from './searchTerms.ts'
import { inFullAs } from './wordQueries.ts'

/** Names that many clients share. They have a key of the whole name without spaces. */
const sharedKinds = ['representative', 'city'] as const

/**
 * Selects the first clients in sort order of the office or city with these words as its whole name, and the clients with
 * that name themselves: client_id, place and score, each client once. Falls back to `otherwise` if the words cannot be
 * such a name, or if it has fewer than `countTo` clients. Faster than the index of words, which reads all clients of an
 * office, often thousands, before it sorts them.
 */
export function firstOfOfficeOrCity(
  terms: readonly SearchTerm[],
  countTo: number,
  otherwise: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const names = terms.every(isTypedWord) ? wholeNames(terms) : []
  // The longest word is the rarest one in clients' own names.
  const [word] = wordsOf(terms).toSorted((one, other) => other.length - one.length)
  if (names.length === 0 || word === undefined) return otherwise
  const keys = sharedKinds.flatMap((kind) =>
    names.map((name) => ({ kind, name, score: scoreOf('exact', kind) })),
  )
  // Without OFFSET 0 the planner would read the whole index of words again for each client.
  return sql`(
    WITH theirs AS MATERIALIZED (
      SELECT near.client_id, near.place, of.score
      FROM unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ name }) => name)}::text[],
        ${keys.map(({ score }) => score)}::int[]) AS of (kind, name, score)
      CROSS JOIN LATERAL (${withKey(sql`of.kind`, sql`of.name`, countTo)}) AS near),
    enough AS MATERIALIZED (SELECT count(DISTINCT client_id) >= ${sql.lit(countTo)} AS is_so FROM theirs)
    SELECT client_id, min(place) AS place, max(score) AS score FROM (
      SELECT client_id, place, score FROM theirs
      UNION ALL SELECT near.client_id, near.place, ${sql.lit(scoreOf('exact', 'name'))}
        FROM (${withKey(sql`'name'`, sql`${word}`, countTo)}) AS near
        CROSS JOIN LATERAL (SELECT words FROM search_client WHERE client_id = near.client_id OFFSET 0) AS client
        WHERE client.words @@ ${inFullAs('name', terms)}::tsquery) AS named
    WHERE (SELECT is_so FROM enough) GROUP BY client_id
    UNION ALL SELECT client_id, place, score FROM (${otherwise}) AS found
    WHERE NOT (SELECT is_so FROM enough))`
}

/** Selects the first clients in sort order with exactly this key. */
function withKey(kind: RawBuilder<unknown>, key: RawBuilder<unknown>, limit: number): RawBuilder<unknown> {
  return sql`SELECT client_id, place FROM search_key WHERE kind = ${kind} AND key COLLATE "C" = ${key}
    ORDER BY key COLLATE "C" USING ~<~, place LIMIT ${sql.lit(limit)}`
}

/** Returns the words without spaces; two words in either order. */
function wholeNames(terms: readonly SearchTerm[]): readonly string[] {
  const texts = terms.map(textsOf)
  const [first = [], ...others] = texts
  // Each word of "Sint-Oedenrode" also looks up the whole name.
  const whole = others.length > 0 ? first.filter((text) => others.every((other) => other.includes(text))) : []
  if (whole.length > 0) return [...new Set(whole)]
  const words = texts.map(([word = '']) => word)
  const orders = words.length === 2 ? [words, words.toReversed()] : [words]
  return orders.map((order) => order.join(''))
}

function textsOf({ lookups }: SearchTerm): readonly string[] {
  return lookups.flatMap((lookup) => ('prefix' in lookup ? lookup.prefix : []))
}

function isTypedWord({ lookups }: SearchTerm): boolean {
  return lookups.every((lookup) => isWordKind(lookup.kind) && !('oneOf' in lookup))
}
