import type { Database } from '../../database/open.ts'
import type { CreditorId } from '../../values/ids.ts'

/** The currency of the administration to which the creditor's terms belong; euro when there are none. */
export async function readHomeCurrency(database: Database, id: CreditorId): Promise<string> {
  const row = await database
    .selectFrom('creditor_term')
    .innerJoin('exact_administration', 'exact_administration.id', 'creditor_term.administration')
    .select('exact_administration.currency')
    .where('creditor_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row?.currency ?? 'EUR'
}
