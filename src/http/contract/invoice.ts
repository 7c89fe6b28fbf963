import * as z from 'zod/mini'
import { invoiceRow } from './invoices.ts'
import { collection } from './openItems.ts'
import { asOf, beingChecked, day, money, spoken } from './values.ts'

const invoiceLine = z.object({
  position: z.int(),
  description: z.string(),
  /** What is charged for; null where the ledger names no days. */
  period: z.nullable(z.object({ from: z.nullable(day), to: z.nullable(day) })),
  /** Decimal text without trailing zeros, such as `1.5`; null where the ledger holds none. */
  quantity: z.nullable(z.string()),
  unitPrice: z.nullable(z.string()),
  vatRate: z.nullable(z.number()),
  /** Excluding VAT. */
  amount: money,
  vat: money,
})

export const invoiceDetail = z.extend(invoiceRow, {
  clientId: z.string(),
  clientName: z.string(),
  clientNumber: z.string(),
  description: z.nullable(z.string()),
  /**
   * `hidden`: not for this employee, by setting. `away`: they stand in the ledger, which does not answer now.
   * `unclear`: those in the ledger do not add up to the amount.
   */
  linesState: z.enum(['shown', 'none', 'hidden', 'away', 'unclear']),
  /** Absent when hidden; empty unless shown. */
  lines: z.optional(z.array(invoiceLine)),
  vat: z.array(z.object({ rate: z.nullable(z.number()), base: money, vat: money })),
  terms: z.array(z.object({ dueDate: z.nullable(day), amount: money, open: money, collection })),
  receipts: z.array(z.object({ date: day, amount: money })),
  /** What settled a part without money coming in; `other` where the ledger does not tell. */
  allocations: z.array(
    z.object({ kind: z.enum(['credit', 'writeOff', 'other']), date: z.nullable(day), amount: money }),
  ),
  /** Each time a part was presented for direct debit, or taken back, as far as the ledger tells; oldest first. */
  directDebits: z.array(
    z.object({
      presentedOn: z.nullable(day),
      outcome: z.enum(['underWay', 'paid', 'reversed']),
      outcomeOn: z.nullable(day),
      amount: money,
      /** The bank's code for a reversal and what it means; null where the ledger holds none. */
      reason: z.nullable(z.extend(spoken, { code: z.string() })),
    }),
  ),
  /** True when Exact may hold the PDF; asking for it can still say there is none. */
  documents: z.object({ pdf: z.boolean() }),
  beingChecked,
  asOf,
})

export type InvoiceDetail = z.infer<typeof invoiceDetail>
