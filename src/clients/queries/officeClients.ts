import { type RawBuilder, sql } from 'kysely'
import { type Lookup, whole } from '../keys/lookup.ts'
import type { Term } from '../terms.ts'
import { answering } from './keyConditions.ts'
import { inFullAs } from './wordQueries.ts'

/** An office is meant when nearly all of the first clients whose office has the first word have the others as well. */
const lookedAt = { clients: 12, fitting: 10 }
/** So many of the clients that are walked may be of another office with that word. */
const spare = 1.2
/** Counting further is left to the index of words: walking on takes longer. */
const mostWalked = 200
const strengthInFull = 100

/**
 * The first clients, by place, of an office of which the words are the name in full, and whoever bears that name
 * as well; as client_id, place and strength. Gives nobody when there are fewer than are counted; null where the
 * words are no such name. The index of words lays all clients of the office side by side, which are thousands.
 */
export function firstOfOffice(terms: readonly Term[], countTo: number): RawBuilder<unknown> | null {
  const word = terms.every(isAsTyped) ? (terms.find((term) => !term.optional)?.word ?? null) : null
  const [office, name] = [inFullAs('representative', terms), inFullAs('name', terms)]
  const most = Math.ceil(countTo * spare)
  if (word === null || office === null || name === null || most > mostWalked) return null
  const [asOffice, asName] = [whole('representative', word), whole('name', word)]
  return sql`
    WITH looked AS MATERIALIZED (${fitting(asOffice, office, lookedAt.clients)}),
    theirs AS MATERIALIZED (
      SELECT client_id, min(place) AS place, min(strength) AS strength
      FROM (${fitting(asName, name, most)} UNION ALL ${fitting(asOffice, office, most)}) AS fitting
      WHERE (SELECT count(*) FROM looked) >= ${sql.lit(lookedAt.fitting)}
      GROUP BY client_id)
    SELECT client_id, place, ${sql.lit(strengthInFull)} + strength AS strength FROM theirs
    WHERE (SELECT count(*) FROM theirs) >= ${sql.lit(countTo)}`
}

function isAsTyped({ lookups }: Term): boolean {
  return lookups.every((lookup) => !('oneOf' in lookup))
}

/** Of so many clients that answer the lookup those whose words fit. */
function fitting(lookup: Lookup, words: string, most: number): RawBuilder<unknown> {
  // OFFSET 0: the planner would ask the index of words for all of them, for each client anew.
  return sql`
    SELECT near.client_id, near.place, near.strength FROM ${answering([lookup], { most, among: null })} AS near
    CROSS JOIN LATERAL (SELECT words FROM search_client WHERE client_id = near.client_id OFFSET 0) AS client
    WHERE client.words @@ ${words}::tsquery`
}
