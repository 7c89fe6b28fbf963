import { invoiceSentence } from '../receivables/index.ts'
import type { Invoice } from '../receivables/receivable.ts'
import type { Day } from '../values/day.ts'
import type * as answers from './answers.ts'
import { speakOfInvoice } from './speak.ts'

/** An invoice of a creditor as it is answered. */
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

type Row = answers.Invoices['invoices'][number]
/** An invoice that is still kept is told as it was: sentences are what a long list spends its time on. */
const told = new WeakMap<Invoice, { readonly today: Day; readonly row: Row }>()

/** An invoice of a client as it is answered, with what to say of it; `today` is the day in Europe/Amsterdam. */
export function invoiceRow(invoice: Invoice, today: Day): Row {
  const before = told.get(invoice)
  if (before?.today === today) return before.row
  const row = { ...creditorInvoiceRow(invoice), sentence: speakOfInvoice(invoiceSentence(invoice), today) }
  told.set(invoice, { today, row })
  return row
}
