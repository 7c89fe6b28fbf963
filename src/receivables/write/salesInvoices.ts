import type { Insertable, Transaction } from 'kysely'
import type { SalesInvoiceLineTable, SalesInvoiceTable, Schema } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { invoiceKey } from '../../money/invoiceKey.ts'

type SalesInvoice = Omit<Insertable<SalesInvoiceTable>, 'invoice_id'>

/** Stores headers and lines of sales invoices that are new or newer; they may arrive apart, in any order. */
export async function writeSalesInvoices(
  transaction: Transaction<Schema>,
  batch: {
    readonly invoices: readonly SalesInvoice[]
    readonly lines: readonly Insertable<SalesInvoiceLineTable>[]
  },
): Promise<void> {
  await upsertNewer(
    transaction,
    'sales_invoice',
    batch.invoices.map((invoice) => ({ ...invoice, invoice_id: keyOf(invoice) })),
  )
  await upsertNewer(transaction, 'sales_invoice_line', batch.lines)
}

/** Null for a draft without a number: it is no invoice of the ledger yet. */
function keyOf({ administration, client_id: relationId, number, id }: SalesInvoice): string | null {
  if (number === null || number === undefined) return null
  return invoiceKey({ administration, relationId, invoiceNumber: number, booking: null, id })
}
