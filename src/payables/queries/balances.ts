import { sql } from 'kysely'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { cents, type Money } from '../../values/cents.ts'
import { type CreditorId, creditorId } from '../../values/ids.ts'

/**
 * Returns what the institution owes each of these creditors, in the home currency. Creditors without open items are
 * missing from the map.
 */
export async function readBalances(
  database: Database,
  ids: readonly CreditorId[],
  homeCurrencyOf: HomeCurrencyOf,
): Promise<ReadonlyMap<CreditorId, Money>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('creditor_term')
    .select('creditor_id')
    .select(homeCurrencyOf(sql`min(creditor_term.administration)`).as('currency'))
    .select(sql<number>`sum(amount_home)::bigint`.as('balance'))
    .where('creditor_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where('state', '<>', sql.lit('settled'))
    .groupBy('creditor_id')
    .execute()
  return new Map(
    rows.map((row) => [creditorId(row.creditor_id), { cents: cents(row.balance), currency: row.currency }]),
  )
}
