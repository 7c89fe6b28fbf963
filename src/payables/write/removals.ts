import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'

type Deletions = { readonly administration: number; readonly ids: readonly string[] }

const anyOf = (ids: readonly string[]) => sql<string>`ANY(${[...ids]}::uuid[])`

/** Removes creditors with their terms. Unknown ids are ignored. */
export async function deleteAccounts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await transaction.deleteFrom('creditor_term').where('creditor_id', '=', anyOf(ids)).execute()
  await transaction.deleteFrom('creditor').where('id', '=', anyOf(ids)).execute()
}

export async function deleteTerms(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await transaction.deleteFrom('creditor_term').where('id', '=', anyOf(ids)).execute()
}
