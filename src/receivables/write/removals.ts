import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'

type Deletions = { readonly administration: number; readonly ids: readonly string[] }

const anyOf = (ids: readonly string[]) => sql<string>`ANY(${[...ids]}::uuid[])`

/** Removes the terms and sales invoices of these accounts. Unknown ids are ignored. */
export async function deleteAccounts(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await transaction.deleteFrom('term').where('client_id', '=', anyOf(ids)).execute()
  const invoices = await transaction
    .deleteFrom('sales_invoice')
    .where('client_id', '=', anyOf(ids))
    .returning('id')
    .execute()
  await deleteLines(
    transaction,
    invoices.map((invoice) => invoice.id),
  )
}

export async function deleteTerms(transaction: Transaction<Schema>, { ids }: Deletions): Promise<void> {
  await transaction.deleteFrom('term').where('id', '=', anyOf(ids)).execute()
}

/** Removes headers with their lines, and single lines; the ledger gives the ids of both in one list. */
export async function deleteSalesInvoices(
  transaction: Transaction<Schema>,
  { ids }: Deletions,
): Promise<void> {
  await transaction.deleteFrom('sales_invoice').where('id', '=', anyOf(ids)).execute()
  await transaction.deleteFrom('sales_invoice_line').where('id', '=', anyOf(ids)).execute()
  await deleteLines(transaction, ids)
}

async function deleteLines(
  transaction: Transaction<Schema>,
  salesInvoiceIds: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('sales_invoice_line')
    .where('sales_invoice_id', '=', anyOf(salesInvoiceIds))
    .execute()
}
