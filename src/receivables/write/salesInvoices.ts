import type { Insertable, Transaction } from 'kysely'
import type { SalesInvoiceLineTable, SalesInvoiceTable, Schema } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { numberKey } from '../../money/invoiceKey.ts'

type SalesInvoice = Omit<Insertable<SalesInvoiceTable>, 'invoice_id'>

/** Stores headers and lines of sales invoices that are new or newer. They may arrive separately, in any order. */
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
    batch.invoices.map((invoice) => ({ ...invoice, invoice_id: invoiceIdOf(invoice) })),
  )
  await upsertNewer(transaction, 'sales_invoice_line', batch.lines)
}

/** Returns the id that bookings with its number share; null for a draft without a number, which is not in the ledger yet. */
function invoiceIdOf({ administration, client_id: relationId, number }: SalesInvoice): string | null {
  if (number === null || number === undefined) return null
  return numberKey({ administration, relationId, invoiceNumber: number })
}
