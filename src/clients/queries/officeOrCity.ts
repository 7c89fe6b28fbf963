import { type RawBuilder, sql } from 'kysely'
import { isWordKind, type WordKind } from '../keys/spokenWords.ts'
import { fieldOrder } from '../rank.ts'
import { type Term, wordsOf } from '../terms.ts'
import { inFullAs } from './wordQueries.ts'

/** It is meant when of the first clients of an office or a city with one of the words nearly all have the others. */
const lookedAt = { clients: 12, fitting: 10 }
/** So many of the clients that are walked may be of another office or city with that word. */
const spare = 1.2
/** Counting further is left to the index of words: walking on takes longer. */
const mostWalked = 200
const strengthInFull = 100

/** Kinds of words of which many clients have the same, and those whose own name they are. */
const shared = ['representative', 'city'] as const satisfies readonly WordKind[]
const kinds = ['name', ...shared] as const satisfies readonly WordKind[]

/**
 * The first clients, by place, of an office or a city of which the words are the name in full, and whoever bears
 * that name; as client_id, place and strength. Gives nobody when there are fewer than are counted; null where the
 * words are no such name. The index of words lays all clients of an office side by side, which are thousands.
 */
export function firstOfOfficeOrCity(terms: readonly Term[], countTo: number): RawBuilder<unknown> | null {
  const words = terms.every(isAsTyped) ? (writtenAsOne(terms) ?? wordsOf(terms)) : []
  const most = Math.ceil(countTo * spare)
  if (words.length === 0 || most > mostWalked) return null
  const fitting = new Map(kinds.map((kind) => [kind, inFullAs(kind, terms)]))
  return sql`
    WITH looked AS MATERIALIZED (
      SELECT word FROM ${named(shared, fitting, { words: sql`unnest(${words}::text[])`, most: lookedAt.clients })} AS near
      GROUP BY word, kind HAVING count(*) >= ${sql.lit(lookedAt.fitting)} LIMIT 1),
    theirs AS MATERIALIZED (
      SELECT client_id, min(place) AS place, min(strength) AS strength
      FROM ${named(kinds, fitting, { words: sql`looked`, most })} AS near GROUP BY client_id)
    SELECT client_id, place, ${sql.lit(strengthInFull)} + strength AS strength FROM theirs
    WHERE (SELECT count(*) FROM theirs) >= ${sql.lit(countTo)}`
}

/** The words as one, where they were typed so: the whole of "Sint-Oedenrode" is asked for by each of its terms. */
function writtenAsOne([first, ...others]: readonly Term[]): readonly string[] | null {
  if (!first || others.length === 0) return null
  const rest = others.map(textsOf)
  const shared = textsOf(first).filter((text) => rest.every((texts) => texts.includes(text)))
  return shared.length > 0 ? [...new Set(shared)] : null
}

function textsOf({ lookups }: Term): readonly string[] {
  return lookups.flatMap((lookup) => ('start' in lookup ? lookup.start : []))
}

function isAsTyped({ lookups }: Term): boolean {
  return lookups.every((lookup) => isWordKind(lookup.kind) && !('oneOf' in lookup))
}

/** Of each of the kinds so many clients with one of the words, without those who do not have all words of that kind. */
function named(
  of: readonly WordKind[],
  fitting: ReadonlyMap<WordKind, string | null>,
  { words, most }: { readonly words: RawBuilder<unknown>; readonly most: number },
): RawBuilder<unknown> {
  const texts = of.map((kind) => fitting.get(kind) ?? null)
  const strengths = of.map((kind) => fieldOrder.indexOf(kind))
  // OFFSET 0: the planner would ask the index of words for all of them, for each client anew.
  return sql`(
    SELECT typed.word, of.kind, near.client_id, near.place, of.strength
    FROM ${words} AS typed (word)
    CROSS JOIN unnest(${[...of]}::text[], ${texts}::tsquery[], ${strengths}::int[]) AS of (kind, fitting, strength)
    CROSS JOIN LATERAL (
      SELECT client_id, place FROM search_key WHERE kind = of.kind AND key COLLATE "C" = typed.word
      ORDER BY key COLLATE "C" USING ~<~, place LIMIT ${sql.lit(most)}) AS near
    CROSS JOIN LATERAL (SELECT words FROM search_client WHERE client_id = near.client_id OFFSET 0) AS client
    WHERE client.words @@ of.fitting)`
}
