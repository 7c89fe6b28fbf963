import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { chunks } from './rows.ts'
import { refreshKeys } from './searchKeys.ts'
import { forgetWords } from './searchWords.ts'

type Deletions = { readonly administration: number; readonly ids: readonly string[] }

const idsAtOnce = 5000
/** Everything that hangs on a client, in this room. */
const belongings = ['client_contact', 'client_address', 'client_bank_account', 'client_mandate'] as const

/** Removes accounts with all that hangs on them; unknown ids are no error. */
export async function removeClients(
  transaction: Transaction<Schema>,
  accountIds: readonly string[],
): Promise<void> {
  await removeFromSight(transaction, accountIds)
  for (const ids of chunks(accountIds, idsAtOnce)) {
    for (const table of belongings) {
      await transaction
        .deleteFrom(table)
        .where('client_id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
        .execute()
    }
  }
}

/**
 * Removes clients and what they are found by. What hangs on them stays: the ledger would not send it again
 * when the account becomes a client (once more).
 */
export async function removeFromSight(
  transaction: Transaction<Schema>,
  accountIds: readonly string[],
): Promise<void> {
  for (const ids of chunks(accountIds, idsAtOnce)) {
    const anyOf = sql<string>`ANY(${[...ids]}::uuid[])`
    const keys = await transaction
      .deleteFrom('search_key')
      .where('client_id', '=', anyOf)
      .returning(['kind', 'key'])
      .execute()
    await transaction.deleteFrom('search_client').where('client_id', '=', anyOf).execute()
    await transaction.deleteFrom('client').where('id', '=', anyOf).execute()
    await forgetWords(transaction, keys)
  }
}

export async function deleteAccounts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await removeClients(transaction, ids)
}

export async function deleteContacts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await deleteBelongings(transaction, 'client_contact', ids)
}

export async function deleteAddresses(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await deleteBelongings(transaction, 'client_address', ids)
}

async function deleteBelongings(
  transaction: Transaction<Schema>,
  table: 'client_contact' | 'client_address',
  allIds: readonly string[],
): Promise<void> {
  for (const ids of chunks(allIds, idsAtOnce)) {
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
