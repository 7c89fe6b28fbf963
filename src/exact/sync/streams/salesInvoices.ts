import { readAll } from '../../mapping/reading.ts'
import { readSalesInvoice, salesInvoiceProperties } from '../../mapping/salesInvoice.ts'
import type { Stream } from './stream.ts'

/** Headers and lines arrive in one stream; a page may end between an invoice and its lines. */
export const salesInvoices: Stream = {
  name: 'salesInvoices',
  resource: 'sync/SalesInvoice/SalesInvoices',
  select: ['Timestamp', ...salesInvoiceProperties],
  changesBy: 'version',
  reloads: 'salesInvoices',
  mappedBy: () => 'with period',
  store: async (transaction, raws, { context, writers }) => {
    const { rows, findings } = readAll(raws, (raw) => readSalesInvoice(raw, context), [
      'InvoiceTo',
      'OrderedBy',
    ])
    await writers.salesInvoices(transaction, {
      invoices: rows.flatMap((row) => (row.part === 'header' ? row.invoice : [])),
      lines: rows.flatMap((row) => (row.part === 'line' ? row.line : [])),
    })
    return { findings }
  },
}
