import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'

type Deletions = { readonly administration: number; readonly ids: readonly string[] }

const anyOf = (ids: readonly string[]) => sql<string>`ANY(${[...ids]}::uuid[])`

/** Removes creditors with their terms. Unknown ids are ignored. */
export async function deleteAccounts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await transaction.deleteFrom('creditor_term').where('creditor_id', '=', anyOf(ids)).execute()
  await transaction.deleteFrom('creditor').where('id', '=', anyOf(ids)).execute()
}

/** Removes the creditors of an administration at once, so that no search shows them any more. Their terms follow later. */
export async function hideCreditors(
  transaction: Transaction<Schema>,
  { administration }: { readonly administration: number },
): Promise<void> {
  await transaction.deleteFrom('creditor').where('administration', '=', administration).execute()
}

export async function deleteTerms(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await transaction.deleteFrom('creditor_term').where('id', '=', anyOf(ids)).execute()
}
