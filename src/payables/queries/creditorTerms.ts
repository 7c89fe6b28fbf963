import type { Database } from '../../database/open.ts'
import { type Term, termColumns, termOf } from '../../money/term.ts'
import type { CreditorId } from '../../values/ids.ts'

/** All terms of a creditor, settled or not. */
export async function readCreditorTerms(database: Database, id: CreditorId): Promise<readonly Term[]> {
  const rows = await database
    .selectFrom('creditor_term')
    .select(termColumns)
    .where('creditor_id', '=', id)
    .execute()
  return rows.map(termOf)
}
