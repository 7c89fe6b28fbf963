import { sql } from 'kysely'
import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Term, termColumns, termOf } from '../../money/term.ts'
import type { CreditorId } from '../../values/ids.ts'

/** Reads all terms of a creditor, open and settled, and the home currency of their administration. */
export async function readBooks(
  database: Database,
  id: CreditorId,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<{ readonly terms: readonly Term[]; readonly homeCurrency: string }> {
  const { homeCurrency } = await database
    .selectFrom('creditor_term')
    .select(homeCurrencyOf(sql`min(creditor_term.administration)`).as('homeCurrency'))
    .where('creditor_id', '=', id)
    .executeTakeFirstOrThrow()
  const rows = await database
    .selectFrom('creditor_term')
    .select(termColumns)
    .where('creditor_id', '=', id)
    .execute()
  return { terms: rows.map(termOf), homeCurrency }
}
