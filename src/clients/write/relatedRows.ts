import { type Insertable, sql, type Transaction } from 'kysely'
import type {
  ClientAddressTable,
  ClientBankAccountTable,
  ClientContactTable,
  ClientMandateTable,
  Schema,
} from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { refreshKeys } from './searchKeys.ts'

type RelatedTable = 'client_contact' | 'client_address' | 'client_bank_account'

/** Stores people around clients. They may arrive before their client, or belong to an account that is not a client. */
export async function writeContacts(
  transaction: Transaction<Schema>,
  contacts: readonly Insertable<ClientContactTable>[],
): Promise<void> {
  await writeRelated(transaction, 'client_contact', contacts)
}

export async function writeAddresses(
  transaction: Transaction<Schema>,
  addresses: readonly Insertable<ClientAddressTable>[],
): Promise<void> {
  await writeRelated(transaction, 'client_address', addresses)
}

export async function writeBankAccounts(
  transaction: Transaction<Schema>,
  accounts: readonly Insertable<ClientBankAccountTable>[],
): Promise<void> {
  await writeRelated(transaction, 'client_bank_account', accounts)
}

/** Stores mandates, which have no search keys. */
export async function writeMandates(
  transaction: Transaction<Schema>,
  mandates: readonly Insertable<ClientMandateTable>[],
): Promise<void> {
  await upsertNewer(transaction, 'client_mandate', mandates)
}

/** Stores rows and refreshes the search keys of their clients, and of the clients that had these rows before. */
async function writeRelated<Table extends RelatedTable>(
  transaction: Transaction<Schema>,
  table: Table,
  rows: readonly (Insertable<Schema[Table]> & { readonly id: string; readonly client_id: string })[],
): Promise<void> {
  const before = await readClientIds(
    transaction,
    table,
    rows.map((row) => row.id),
  )
  const written = new Set(await upsertNewer(transaction, table, rows))
  const changed = rows.filter((row) => written.has(row.id))
  await refreshKeys(
    transaction,
    table,
    changed.flatMap((row) => [row.client_id, before.get(row.id) ?? row.client_id]),
  )
}

/** Returns the client id of each of these rows that is stored. */
async function readClientIds(
  transaction: Transaction<Schema>,
  table: RelatedTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; client_id: string }>`
    SELECT id, client_id FROM ${sql.table(table)} WHERE id = ANY(${[...ids]}::uuid[])`.execute(transaction)
  return new Map(rows.map((row) => [row.id, row.client_id]))
}
