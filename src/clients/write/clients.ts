import { type Insertable, sql, type Transaction } from 'kysely'
import type { ClientTable, Schema } from '../../database/schema.ts'
import { removeFromSight } from './removals.ts'
import { asJson, upsertNewer } from './rows.ts'
import { refreshKeys } from './searchKeys.ts'

/** Stores clients that are new or newer, and removes accounts that are no clients (any more). */
export async function writeClients(
  transaction: Transaction<Schema>,
  batch: { readonly clients: readonly Insertable<ClientTable>[]; readonly noClients: readonly string[] },
): Promise<void> {
  const written = await upsertNewer(transaction, 'client', batch.clients)
  await noteSeen(transaction, batch.clients)
  await refreshKeys(transaction, 'client', written)
  await removeFromSight(transaction, batch.noClients)
}

/** A client that was read again unchanged was true at that moment too. */
async function noteSeen(
  transaction: Transaction<Schema>,
  clients: readonly Insertable<ClientTable>[],
): Promise<void> {
  if (clients.length === 0) return
  const seen = clients.map(({ id, version, seen_at }) => ({ id, version, seen_at }))
  await sql`
    UPDATE client SET seen_at = seen.seen_at
    FROM json_to_recordset(${asJson(seen)}::json) AS seen (id uuid, version bigint, seen_at timestamptz)
    WHERE client.id = seen.id AND client.version = seen.version AND client.seen_at < seen.seen_at`.execute(
    transaction,
  )
}

/** Says of the administration's clients whether their payment condition is one of direct debit. */
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
