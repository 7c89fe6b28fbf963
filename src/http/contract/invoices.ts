import * as z from 'zod/mini'
import { asOf, beingChecked, day, money, spoken } from './values.ts'

export const invoiceStatus = z.enum([
  'open',
  'partlyPaid',
  'underWay',
  'paid',
  'reversed',
  'credited',
  'writtenOff',
  /** Without money, and the ledger does not tell whether by a credit note or written off; or by both. */
  'settled',
  'creditNote',
])

/** An invoice that a creditor sent. */
export const creditorInvoiceRow = z.object({
  id: z.string(),
  number: z.nullable(z.string()),
  date: day,
  dueDate: z.nullable(day),
  reference: z.nullable(z.string()),
  amount: money,
  paid: money,
  open: money,
  /** The same in the currency of the administration; absent when it is told in that already. */
  home: z.optional(z.object({ amount: money, paid: money, open: money })),
  lastReceiptDate: z.nullable(day),
  status: invoiceStatus,
  /** What of `open` fell due before today. */
  overdue: money,
  /** Days since the first of it fell due; 0 when nothing is overdue. */
  daysOverdue: z.int(),
})

/** An invoice to a client. */
export const invoiceRow = z.extend(creditorInvoiceRow, { sentence: spoken })

export const invoiceQuery = z.object({
  show: z._default(z.enum(['open', 'all']), 'open'),
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 100),
})

export const creditorInvoices = z.object({
  invoices: z.array(creditorInvoiceRow),
  /** Totals over everything that is shown by this choice, not over this page alone. */
  totals: z.object({ amount: money, paid: money, open: money }),
  next: z.nullable(z.string()),
  counts: z.object({ open: z.int(), all: z.int() }),
  beingChecked,
  asOf,
})

export const invoices = z.extend(creditorInvoices, { invoices: z.array(invoiceRow) })

export type InvoiceRow = z.infer<typeof invoiceRow>
export type Invoices = z.infer<typeof invoices>
export type CreditorInvoiceRow = z.infer<typeof creditorInvoiceRow>
export type CreditorInvoices = z.infer<typeof creditorInvoices>
export type InvoiceStatus = z.infer<typeof invoiceStatus>
