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
  /** Settled without a receipt, by credit note and write-off together or in a way that Exact does not say. */
  'settled',
  'creditNote',
])

/** An invoice from a creditor. */
export const creditorInvoiceRow = z.object({
  id: z.string(),
  number: z.nullable(z.string()),
  date: day,
  dueDate: z.nullable(day),
  reference: z.nullable(z.string()),
  amount: money,
  paid: money,
  open: money,
  /** The same in the currency of the administration; absent if the amounts already are. */
  home: z.optional(z.object({ amount: money, paid: money, open: money })),
  lastReceiptDate: z.nullable(day),
  status: invoiceStatus,
  /** The part of `open` that was due before today. */
  overdue: money,
  /** Days since the oldest overdue instalment was due; 0 if nothing is overdue. */
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
  /** Totals of all invoices that match `show`, not only of those on this page. */
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
