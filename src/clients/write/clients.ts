import { type Insertable, sql, type Transaction } from 'kysely'
import { rowsAsJson } from '../../database/rowsAsJson.ts'
import type { ClientTable, Schema } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { removeClients } from './removals.ts'
import { refreshKeys } from './searchKeys.ts'

/** Stores clients that are new or newer, and removes accounts that are no longer clients. */
export async function writeClients(
  transaction: Transaction<Schema>,
  batch: { readonly clients: readonly Insertable<ClientTable>[]; readonly noClients: readonly string[] },
): Promise<void> {
  const written = await upsertNewer(transaction, 'client', batch.clients)
  await updateSeenAt(transaction, batch.clients)
  await refreshKeys(transaction, 'client', written)
  await removeClients(transaction, batch.noClients)
}

/** Re-reading an unchanged client still refreshes its "as of" time. */
async function updateSeenAt(
  transaction: Transaction<Schema>,
  clients: readonly Insertable<ClientTable>[],
): Promise<void> {
  if (clients.length === 0) return
  const seen = clients.map(({ id, version, seen_at }) => ({ id, version, seen_at }))
  await sql`
    UPDATE client SET seen_at = seen.seen_at
    FROM json_to_recordset(${rowsAsJson(seen)}::json) AS seen (id uuid, version bigint, seen_at timestamptz)
    WHERE client.id = seen.id AND client.version = seen.version AND client.seen_at < seen.seen_at`.execute(
    transaction,
  )
}

/** Marks the administration's clients whose payment condition is one of these codes as paying by direct debit. */
export async function writeDirectDebitConditions(
  transaction: Transaction<Schema>,
  batch: { readonly administration: number; readonly codes: readonly string[] },
): Promise<void> {
  const pays = sql<boolean>`coalesce(payment_condition = ANY(${[...batch.codes]}::text[]), false)`
  await transaction
    .updateTable('client')
    .set({ pays_by_direct_debit: pays })
    .where('administration', '=', batch.administration)
    .where('pays_by_direct_debit', 'is distinct from', pays)
    .execute()
}
