import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { cents, type Money } from '../../values/cents.ts'
import { type ClientId, clientId } from '../../values/ids.ts'

/**
 * What a client of another statement owes, in the home currency, as JSON; null when nothing is open. `client` is
 * that statement's id of the client.
 */
export function balanceOf(client: RawBuilder<unknown>): RawBuilder<Money | null> {
  return sql<Money | null>`(
    SELECT json_build_object('cents', sum(amount_home)::bigint,
      'currency', coalesce((SELECT currency FROM exact_administration WHERE id = min(term.administration)), 'EUR'))
    FROM term WHERE client_id = ${client} AND state <> 'settled' HAVING count(*) > 0)`
}

/** What each of these clients owes, in the home currency; clients without open items are missing. */
export async function readBalances(
  database: Database,
  ids: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, Money>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('term')
    .leftJoin('exact_administration', 'exact_administration.id', 'term.administration')
    .select(['client_id', 'exact_administration.currency'])
    .select(sql<number>`sum(amount_home)::bigint`.as('balance'))
    .where('client_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where('state', '<>', sql.lit('settled'))
    .groupBy(['client_id', 'exact_administration.currency'])
    .execute()
  return new Map(
    rows.map((row) => [
      clientId(row.client_id),
      { cents: cents(row.balance), currency: row.currency ?? 'EUR' },
    ]),
  )
}
