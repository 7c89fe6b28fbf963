import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import type { Lookup } from '../keys/lookup.ts'
import { fieldOrder } from '../rank.ts'
import type { Term } from '../terms.ts'
import { answers } from './keyConditions.ts'

/** Keys that one lookup reads at most; a shorter start than this fits is ranked among the first of them. */
const keysPerLookup = 3000
/** Hits are counted up to here. */
export const mostCounted = 1000

export type Found = { readonly ids: readonly ClientId[]; readonly total: number }

/**
 * The clients that fit every term, most promising first, and how many there are (counted up to 1,000).
 * The keys of the first term are walked; each client met is asked about the other terms.
 */
export async function findCandidates(
  database: Database,
  [first, ...others]: readonly Term[],
  limit: number,
): Promise<Found> {
  if (!first || first.lookups.length === 0) return { ids: [], total: 0 }
  const walks = sql.join(
    first.lookups.map((lookup) => walk(lookup, others)),
    sql` UNION ALL `,
  )
  const { rows } = await sql<{ id: string; total: number }>`
    SELECT client.id, least(count(*) OVER (), ${mostCounted})::int AS total
    FROM (SELECT client_id, min(strength) AS strength FROM (${walks}) AS met GROUP BY client_id) AS fits
    JOIN client ON client.id = fits.client_id
    ORDER BY fits.strength, client.status, client.name, client.number
    LIMIT ${limit}`.execute(database)
  return { ids: rows.map((row) => clientId(row.id)), total: rows[0]?.total ?? 0 }
}

function walk(lookup: Lookup, others: readonly Term[]): RawBuilder<unknown> {
  const field = fieldOrder.indexOf(lookup.kind)
  const strength =
    lookup.exact === null
      ? sql`${100 + field}::int`
      : sql`CASE WHEN key LIKE ${lookup.exact} THEN ${field}::int ELSE ${100 + field}::int END`
  const alsoFit = others.map(
    (term) => sql`AND EXISTS (
      SELECT FROM search_key AS other WHERE other.client_id = met.client_id AND ${answers('other', term.lookups)})`,
  )
  return sql`(
    SELECT client_id, ${strength} AS strength FROM search_key AS met
    WHERE ${answers('met', [lookup])} ${sql.join(alsoFit, sql` `)}
    ORDER BY key COLLATE "C" USING ~<~ LIMIT ${keysPerLookup})`
}
