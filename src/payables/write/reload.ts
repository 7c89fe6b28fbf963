import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'

/** Lower than any version of the ledger: a row that was not read again since the reload began. */
const forgotten = -1
const tables = {
  accounts: ['creditor'],
  terms: ['creditor_term'],
} as const

/** The ledger renumbered its versions: whatever it sends next is newer than what is stored. */
export async function forgetVersions(
  transaction: Transaction<Schema>,
  { administration }: { readonly administration: number },
): Promise<void> {
  for (const table of Object.values(tables).flat()) {
    await transaction
      .updateTable(table)
      .set({ version: forgotten })
      .where('administration', '=', administration)
      .execute()
  }
}

/** After a reload: removes what the ledger did not send again. Streams of other rooms are none of ours. */
export async function removeUnseen(
  transaction: Transaction<Schema>,
  reload: { readonly administration: number; readonly stream: string },
): Promise<void> {
  if (reload.stream !== 'accounts' && reload.stream !== 'terms') return
  for (const table of tables[reload.stream]) {
    await transaction
      .deleteFrom(table)
      .where('administration', '=', reload.administration)
      .where('version', '=', forgotten)
      .execute()
  }
}
