import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { cents, type Money } from '../../values/cents.ts'
import { type CreditorId, creditorId } from '../../values/ids.ts'

/** What is owed to each of these creditors, in the home currency; creditors without open items are missing. */
export async function readBalances(
  database: Database,
  ids: readonly CreditorId[],
): Promise<ReadonlyMap<CreditorId, Money>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('creditor_term')
    .leftJoin('exact_administration', 'exact_administration.id', 'creditor_term.administration')
    .select(['creditor_id', 'exact_administration.currency'])
    .select(sql<number>`sum(amount_home)::bigint`.as('balance'))
    .where('creditor_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where('state', '<>', sql.lit('settled'))
    .groupBy(['creditor_id', 'exact_administration.currency'])
    .execute()
  return new Map(
    rows.map((row) => [
      creditorId(row.creditor_id),
      { cents: cents(row.balance), currency: row.currency ?? 'EUR' },
    ]),
  )
}
