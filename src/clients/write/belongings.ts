import { type Insertable, sql, type Transaction } from 'kysely'
import type {
  ClientAddressTable,
  ClientBankAccountTable,
  ClientContactTable,
  ClientMandateTable,
  Schema,
} from '../../database/schema.ts'
import { type ClientTableName, upsertNewer } from './rows.ts'
import { refreshKeys } from './searchKeys.ts'

type Belonging = Exclude<ClientTableName, 'client'>

/** Stores people around clients; they may arrive before their client, or for accounts that are none. */
export async function writeContacts(
  transaction: Transaction<Schema>,
  contacts: readonly Insertable<ClientContactTable>[],
): Promise<void> {
  await refreshKeys(transaction, 'client_contact', await write(transaction, 'client_contact', contacts))
}

export async function writeAddresses(
  transaction: Transaction<Schema>,
  addresses: readonly Insertable<ClientAddressTable>[],
): Promise<void> {
  await refreshKeys(transaction, 'client_address', await write(transaction, 'client_address', addresses))
}

export async function writeBankAccounts(
  transaction: Transaction<Schema>,
  accounts: readonly Insertable<ClientBankAccountTable>[],
): Promise<void> {
  await refreshKeys(
    transaction,
    'client_bank_account',
    await write(transaction, 'client_bank_account', accounts),
  )
}

/** Mandates make no search keys. */
export async function writeMandates(
  transaction: Transaction<Schema>,
  mandates: readonly Insertable<ClientMandateTable>[],
): Promise<void> {
  await upsertNewer(transaction, 'client_mandate', mandates)
}

/** Gives the accounts whose belongings changed: those that have them now, and those that had them before. */
async function write<Table extends Belonging>(
  transaction: Transaction<Schema>,
  table: Table,
  rows: readonly (Insertable<Schema[Table]> & { readonly id: string; readonly client_id: string })[],
): Promise<readonly string[]> {
  const before = await owners(
    transaction,
    table,
    rows.map((row) => row.id),
  )
  const written = new Set(await upsertNewer(transaction, table, rows))
  const changed = rows.filter((row) => written.has(row.id))
  return changed.flatMap((row) => [row.client_id, before.get(row.id) ?? row.client_id])
}

async function owners(
  transaction: Transaction<Schema>,
  table: Belonging,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; client_id: string }>`
    SELECT id, client_id FROM ${sql.table(table)} WHERE id = ANY(${[...ids]}::uuid[])`.execute(transaction)
  return new Map(rows.map((row) => [row.id, row.client_id]))
}
