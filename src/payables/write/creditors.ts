import { type Insertable, sql, type Transaction } from 'kysely'
import type { CreditorTable, Schema } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'

/** Stores creditors that are new or newer, and removes accounts that are no longer creditors. */
export async function writeCreditors(
  transaction: Transaction<Schema>,
  batch: {
    readonly creditors: readonly Insertable<CreditorTable>[]
    readonly noCreditors: readonly string[]
  },
): Promise<void> {
  await upsertNewer(transaction, 'creditor', batch.creditors)
  if (batch.noCreditors.length === 0) return
  await transaction
    .deleteFrom('creditor')
    .where('id', '=', sql<string>`ANY(${[...batch.noCreditors]}::uuid[])`)
    .execute()
}
