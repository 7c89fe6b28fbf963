import { invoiceSentence } from '../receivables/index.ts'
import type { Invoice } from '../receivables/receivable.ts'
import type { Day } from '../values/day.ts'
import type * as answers from './answers.ts'
import { speakOfInvoice } from './speak.ts'

/** Turns an invoice of a creditor into a row of the answer. */
export function creditorInvoiceRow(invoice: Invoice): answers.CreditorInvoices['invoices'][number] {
  const { id, number, date, dueDate, reference, amount, paid, open } = invoice
  const { home, lastReceiptDate, status, overdue, daysOverdue } = invoice
  return {
    id,
    number,
    date,
    dueDate,
    reference,
    amount,
    paid,
    open,
    ...(home ? { home } : {}),
    lastReceiptDate,
    status,
    overdue,
    daysOverdue,
  }
}

type InvoiceRow = answers.Invoices['invoices'][number]
/** Rows by invoice, because making the sentences takes most of the time of a long list. */
const cache = new WeakMap<Invoice, { readonly today: Day; readonly row: InvoiceRow }>()

/** Turns an invoice of a client into a row with a sentence. `today` is the day in Europe/Amsterdam. */
export function invoiceRow(invoice: Invoice, today: Day): InvoiceRow {
  const cached = cache.get(invoice)
  if (cached?.today === today) return cached.row
  const row = { ...creditorInvoiceRow(invoice), sentence: speakOfInvoice(invoiceSentence(invoice), today) }
  cache.set(invoice, { today, row })
  return row
}
