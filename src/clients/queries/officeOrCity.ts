import { type RawBuilder, sql } from 'kysely'
import type { SearchKeyTable } from '../../database/schema.ts'
import { isWordKind } from '../keys/indexedWords.ts'
import { fieldOrder } from '../rank.ts'
import { type Term, wordsOf } from '../searchTerms.ts'
import { inFullAs } from './wordQueries.ts'

/** Counting further is left to the index of words: walking on takes longer. */
const mostWalked = 200
const strengthInFull = 100

/** Names that many clients share are keys written as one; each is as strong as the field it is of. */
const shared = [
  { kind: 'office', strength: strengthInFull + fieldOrder.indexOf('representative') },
  { kind: 'city', strength: strengthInFull + fieldOrder.indexOf('city') },
] as const satisfies readonly { readonly kind: SearchKeyTable['kind']; readonly strength: number }[]

/**
 * The first clients, by place, of an office or a city whose whole name the words are, and whoever bears that name
 * in person; as client_id, place and strength, each client once. What `otherwise` gives, when there are fewer than
 * are counted or the words can be no such name. The index of words lays all clients of an office side by side, which
 * are thousands.
 */
export function firstOfOfficeOrCity(
  terms: readonly Term[],
  countTo: number,
  otherwise: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const names = terms.every(isAsTyped) ? wholeNames(terms) : []
  // Of a name in person the longest word is the rarest.
  const [word] = wordsOf(terms).toSorted((one, other) => other.length - one.length)
  if (names.length === 0 || word === undefined || countTo > mostWalked) return otherwise
  const keys = shared.flatMap((of) => names.map((name) => ({ ...of, name })))
  const inPerson = strengthInFull + fieldOrder.indexOf('name')
  // OFFSET 0: the planner would ask the index of words for all of them, for each client anew.
  return sql`(
    WITH theirs AS MATERIALIZED (
      SELECT near.client_id, near.place, of.strength
      FROM unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ name }) => name)}::text[],
        ${keys.map(({ strength }) => strength)}::int[]) AS of (kind, name, strength)
      CROSS JOIN LATERAL (${withKey(sql`of.kind`, sql`of.name`, countTo)}) AS near),
    enough AS MATERIALIZED (SELECT count(DISTINCT client_id) >= ${sql.lit(countTo)} AS is_so FROM theirs)
    SELECT client_id, min(place) AS place, min(strength) AS strength FROM (
      SELECT client_id, place, strength FROM theirs
      UNION ALL SELECT near.client_id, near.place, ${sql.lit(inPerson)}
        FROM (${withKey(sql`'name'`, sql`${word}`, countTo)}) AS near
        CROSS JOIN LATERAL (SELECT words FROM search_client WHERE client_id = near.client_id OFFSET 0) AS client
        WHERE client.words @@ ${inFullAs('name', terms)}::tsquery) AS named
    WHERE (SELECT is_so FROM enough) GROUP BY client_id
    UNION ALL SELECT client_id, place, strength FROM (${otherwise}) AS found
    WHERE NOT (SELECT is_so FROM enough))`
}

/** The first clients, by place, with this very key. */
function withKey(kind: RawBuilder<unknown>, key: RawBuilder<unknown>, most: number): RawBuilder<unknown> {
  return sql`SELECT client_id, place FROM search_key WHERE kind = ${kind} AND key COLLATE "C" = ${key}
    ORDER BY key COLLATE "C" USING ~<~, place LIMIT ${sql.lit(most)}`
}

/** The words written as one, of two words in either order. */
function wholeNames(terms: readonly Term[]): readonly string[] {
  const texts = terms.map(textsOf)
  const [first = [], ...others] = texts
  // The whole of "Sint-Oedenrode" is asked for by each of its words.
  const whole = others.length > 0 ? first.filter((text) => others.every((of) => of.includes(text))) : []
  if (whole.length > 0) return [...new Set(whole)]
  const words = texts.map(([word = '']) => word)
  const orders = words.length === 2 ? [words, words.toReversed()] : [words]
  return orders.map((order) => order.join(''))
}

function textsOf({ lookups }: Term): readonly string[] {
  return lookups.flatMap((lookup) => ('start' in lookup ? lookup.start : []))
}

function isAsTyped({ lookups }: Term): boolean {
  return lookups.every((lookup) => isWordKind(lookup.kind) && !('oneOf' in lookup))
}
