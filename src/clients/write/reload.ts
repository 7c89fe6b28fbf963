import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { removeClients } from './removals.ts'
import { refreshKeys } from './searchKeys.ts'

/** Lower than any version of the ledger: a row that was not read again since the reload began. */
const forgotten = -1
const versioned = [
  { stream: 'accounts', table: 'client' },
  { stream: 'contacts', table: 'client_contact' },
  { stream: 'addresses', table: 'client_address' },
] as const

/** The ledger renumbered its versions, or one stream's rows are mapped otherwise: what comes next is newer. */
export async function forgetVersions(
  transaction: Transaction<Schema>,
  { administration, stream }: { readonly administration: number; readonly stream?: string },
): Promise<void> {
  for (const { table, stream: itsStream } of versioned) {
    if (stream !== undefined && stream !== itsStream) continue
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
  switch (reload.stream) {
    case 'accounts':
      return removeUnseenClients(transaction, reload.administration)
    case 'contacts':
      return removeUnseenBelongings(transaction, 'client_contact', reload.administration)
    case 'addresses':
      return removeUnseenBelongings(transaction, 'client_address', reload.administration)
    default:
      return
  }
}

async function removeUnseenClients(transaction: Transaction<Schema>, administration: number): Promise<void> {
  const unseen = await transaction
    .selectFrom('client')
    .select('id')
    .where('administration', '=', administration)
    .where('version', '=', forgotten)
    .execute()
  await removeClients(
    transaction,
    unseen.map((client) => client.id),
  )
}

async function removeUnseenBelongings(
  transaction: Transaction<Schema>,
  table: 'client_contact' | 'client_address',
  administration: number,
): Promise<void> {
  const removed = await transaction
    .deleteFrom(table)
    .where('administration', '=', administration)
    .where('version', '=', forgotten)
    .returning('client_id')
    .execute()
  await refreshKeys(
    transaction,
    table,
    removed.map((row) => row.client_id),
  )
}
