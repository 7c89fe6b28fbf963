import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import type { Lookup } from '../keys/lookup.ts'
import { fieldOrder } from '../rank.ts'
import type { Term } from '../terms.ts'
import { answers } from './keyConditions.ts'

/** Keys that one lookup reads at most; a shorter start than this fits is ranked among the first of them. */
const keysPerLookup = 3000
/** Hits are counted up to here; of so many clients the names are read to put them in order. */
export const mostCounted = 1000

export type Found = { readonly ids: readonly ClientId[]; readonly total: number }

/**
 * The clients that fit every term, most promising first, and how many there are (counted up to 1,000); of
 * these clients only, where `among` is given. The keys of the first term are walked; each client met is
 * asked about the other terms.
 */
export async function findCandidates(
  database: Database,
  [first, ...others]: readonly Term[],
  { limit, among }: { readonly limit: number; readonly among: readonly ClientId[] | null },
): Promise<Found> {
  if (!first || first.lookups.length === 0) return { ids: [], total: 0 }
  const walks = sql.join(
    first.lookups.map((lookup) => walk(lookup, others, among)),
    sql` UNION ALL `,
  )
  const { rows } = await sql<{ id: string; total: number }>`
    SELECT client.id, (count(*) OVER ())::int AS total
    FROM (SELECT client_id, min(strength) AS strength FROM (${walks}) AS met
      GROUP BY client_id ORDER BY strength, client_id LIMIT ${mostCounted}) AS fits
    JOIN client ON client.id = fits.client_id
    ORDER BY fits.strength, client.status, client.name, client.number
    LIMIT ${limit}`.execute(database)
  return { ids: rows.map((row) => clientId(row.id)), total: rows[0]?.total ?? 0 }
}

function walk(
  lookup: Lookup,
  others: readonly Term[],
  among: readonly ClientId[] | null,
): RawBuilder<unknown> {
  const alsoFit = others.map(
    (term) => sql`AND EXISTS (
      SELECT FROM search_key AS other WHERE other.client_id = met.client_id AND ${answers('other', term.lookups)})`,
  )
  return sql`(
    SELECT client_id, ${strengthOf(lookup)} + ${scattered(lookup, others)} AS strength FROM search_key AS met
    WHERE ${answers('met', [lookup])} ${isAmong('met', among)} ${sql.join(alsoFit, sql` `)}
    ORDER BY key COLLATE "C" USING ~<~ LIMIT ${keysPerLookup})`
}

/** In full before in part, in part before alike; within these the fields that are believed most, or the nearest. */
function strengthOf(lookup: Lookup): RawBuilder<number> {
  if ('oneOf' in lookup) return sql`200 + array_position(${[...lookup.oneOf]}::text[], key)`
  const field = fieldOrder.indexOf(lookup.kind)
  return lookup.exact === null
    ? sql`${100 + field}::int`
    : sql`CASE WHEN key LIKE ${lookup.exact} THEN ${field}::int ELSE ${100 + field}::int END`
}

/** Ten for each other word that is of another kind: "boer bewind" is an office before a client De Boer of some office. */
function scattered({ kind }: Lookup, others: readonly Term[]): RawBuilder<number> {
  if (others.length === 0) return sql`0`
  return sql`${sql.join(
    others.map((term) => {
      const alike = term.lookups.filter((lookup) => lookup.kind === kind)
      return sql`CASE WHEN EXISTS (
        SELECT FROM search_key AS same WHERE same.client_id = met.client_id AND ${answers('same', alike)}) THEN 0 ELSE 10 END`
    }),
    sql` + `,
  )}`
}

function isAmong(alias: string, among: readonly ClientId[] | null): RawBuilder<unknown> {
  return among === null ? sql`` : sql`AND ${sql.ref(`${alias}.client_id`)} = ANY(${[...among]}::uuid[])`
}
