import { sql, type Transaction } from 'kysely'
import { chunks } from '../../database/chunks.ts'
import type { RemovalStep } from '../../database/reload.ts'
import type { Schema } from '../../database/schema.ts'
import { refreshKeys } from './searchKeys.ts'
import { removeUnusedWords } from './vocabulary.ts'

type Deletions = { readonly administration: number; readonly ids: readonly string[] }

/** Ids per statement. */
const chunkSize = 5000
const relatedTables = ['client_contact', 'client_address', 'client_bank_account', 'client_mandate'] as const

/** Removes accounts with all rows related to them. Unknown ids are ignored. */
export async function removeAccounts(
  transaction: Transaction<Schema>,
  accountIds: readonly string[],
): Promise<void> {
  await removeClients(transaction, accountIds)
  for (const ids of chunks(accountIds, chunkSize)) {
    for (const table of relatedTables) {
      await transaction
        .deleteFrom(table)
        .where('client_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
        .execute()
    }
  }
}

/**
 * Removes clients and their search keys. Related rows stay, because the ledger would not send them again if the
 * account became a client again.
 */
export async function removeClients(
  transaction: Transaction<Schema>,
  accountIds: readonly string[],
): Promise<void> {
  for (const ids of chunks(accountIds, chunkSize)) {
    const anyOf = sql<string>`ANY(${[...ids]}::uuid[])`
    const keys = await transaction
      .deleteFrom('search_key')
      .where('client_id', '=', anyOf)
      .returning(['kind', 'key'])
      .execute()
    await transaction.deleteFrom('search_client').where('client_id', '=', anyOf).execute()
    await transaction.deleteFrom('client').where('id', '=', anyOf).execute()
    await removeUnusedWords(transaction, keys)
  }
}

/**
 * Removes the clients of an administration at once, so that no search or card shows them any more. The rows that belong
 * to them follow with `removeSomeKeys` and those of the other tables.
 */
export async function hideClients(
  transaction: Transaction<Schema>,
  { administration }: { readonly administration: number },
): Promise<void> {
  await transaction.deleteFrom('client').where('administration', '=', administration).execute()
}

/** Removes everything that belongs to some clients that still have search keys. Returns false if there were none. */
export async function removeSomeKeys(
  transaction: Transaction<Schema>,
  { administration, atMost }: RemovalStep,
): Promise<boolean> {
  const keys = await transaction
    .selectFrom('search_key')
    .select('client_id')
    .distinct()
    .where('administration', '=', administration)
    .limit(atMost)
    .execute()
  await removeAccounts(
    transaction,
    keys.map((key) => key.client_id),
  )
  return keys.length > 0
}

export function removeContacts(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  return removeRelated(transaction, 'client_contact', ids)
}

export function removeAddresses(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  return removeRelated(transaction, 'client_address', ids)
}

export function removeBankAccounts(transaction: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  return removeRelated(transaction, 'client_bank_account', ids)
}

export async function deleteAccounts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await removeAccounts(transaction, ids)
}

export async function deleteContacts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await removeContacts(transaction, ids)
}

export async function deleteAddresses(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await removeAddresses(transaction, ids)
}

async function removeRelated(
  transaction: Transaction<Schema>,
  table: 'client_contact' | 'client_address' | 'client_bank_account',
  allIds: readonly string[],
): Promise<void> {
  for (const ids of chunks(allIds, chunkSize)) {
    const removed = await transaction
      .deleteFrom(table)
      .where('id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
      .returning('client_id')
      .execute()
    await refreshKeys(
      transaction,
      table,
      removed.map((row) => row.client_id),
    )
  }
}
