import * as z from 'zod/mini'
import { creditorInvoiceRow, invoiceRow } from './invoices.ts'
import { collection } from './openItems.ts'
import { asOf, beingChecked, day, money, spoken } from './values.ts'

const allocationKind = z.enum(['credit', 'writeOff', 'other'])

const invoiceLine = z.object({
  position: z.int(),
  description: z.string(),
  /** The period charged for; null if Exact has no dates. */
  period: z.nullable(z.object({ from: z.nullable(day), to: z.nullable(day) })),
  /** A decimal number as text, without trailing zeros, such as `1.5`; null if Exact has none. */
  quantity: z.nullable(z.string()),
  unitPrice: z.nullable(z.string()),
  vatRate: z.nullable(z.number()),
  /** Excluding VAT. */
  amount: money,
  vat: money,
  including: money,
})

/** Totals excluding VAT, of the VAT, and including VAT. */
const vatAmounts = z.object({ base: money, vat: money, including: money })

export const invoiceDetail = z.extend(invoiceRow, {
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  description: z.nullable(z.string()),
  /**
   * `shown`: in `lines`. `none`: the invoice has no lines. `hidden`: a setting hides them from this employee. `away`: only
   * Exact has them, and it does not answer. `unclear`: the lines in Exact do not add up to the amount.
   */
  linesState: z.enum(['shown', 'none', 'hidden', 'away', 'unclear']),
  /** Absent if hidden; empty unless shown. */
  lines: z.optional(z.array(invoiceLine)),
  vat: z.array(z.extend(vatAmounts, { rate: z.nullable(z.number()) })),
  /** Null if there are no lines. */
  totals: z.nullable(vatAmounts),
  terms: z.array(z.object({ dueDate: z.nullable(day), amount: money, open: money, collection })),
  receipts: z.array(z.object({ date: day, amount: money })),
  /** What settled part of the invoice without a receipt; `other` if Exact does not say what. */
  allocations: z.array(z.object({ kind: allocationKind, date: z.nullable(day), amount: money })),
  /** The total of each kind of allocation that there is. */
  settled: z.array(z.object({ kind: allocationKind, amount: money })),
  /** The direct debits and reversals that Exact has of this invoice, oldest first. */
  directDebits: z.array(
    z.object({
      presentedOn: z.nullable(day),
      outcome: z.enum(['underWay', 'paid', 'reversed']),
      outcomeOn: z.nullable(day),
      amount: money,
      /** The bank's code for the reversal and its meaning; null if Exact has none. */
      reason: z.nullable(z.extend(spoken, { code: z.string() })),
    }),
  ),
  /** True if Exact may have the PDF. Downloading it can still fail with `desk/no-pdf`. */
  documents: z.object({ pdf: z.boolean() }),
  beingChecked,
  asOf,
})

/** An invoice from a creditor. Its lines and PDF stay in Exact. */
export const creditorInvoiceDetail = z.extend(creditorInvoiceRow, {
  creditorId: z.string(),
  creditorName: z.string(),
  creditorNumber: z.string(),
  ...z.pick(invoiceDetail, {
    description: true,
    terms: true,
    receipts: true,
    allocations: true,
    settled: true,
    beingChecked: true,
    asOf: true,
  }).shape,
})

export type CreditorInvoiceDetail = z.infer<typeof creditorInvoiceDetail>
export type InvoiceDetail = z.infer<typeof invoiceDetail>
