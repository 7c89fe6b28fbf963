import type { Database } from '../../database/open.ts'
import type { CreditorId } from '../../values/ids.ts'
import { type Creditor, creditorColumns, creditorOf } from '../creditor.ts'

/** Returns a creditor; null when the id is unknown. */
export async function readCreditor(database: Database, id: CreditorId): Promise<Creditor | null> {
  const row = await database
    .selectFrom('creditor')
    .select(creditorColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? creditorOf(row) : null
}
