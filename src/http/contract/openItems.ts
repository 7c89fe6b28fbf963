import * as z from 'zod/mini'
import { ageing } from './client.ts'
import { asOf, beingChecked, day, money } from './values.ts'

export const collection = z.enum(['none', 'underWay'])

/** What the item was booked as; `other` if the portal does not know the type. */
export const itemKind = z.enum([
  'invoice',
  'creditNote',
  'receipt',
  'openingBalance',
  'manualEntry',
  'exchangeDifference',
  'paymentDifference',
  'other',
])

export const openItem = z.object({
  id: z.string(),
  kind: itemKind,
  invoiceNumber: z.nullable(z.string()),
  invoiceId: z.optional(z.string()),
  date: day,
  dueDate: z.nullable(day),
  reference: z.nullable(z.string()),
  description: z.nullable(z.string()),
  amount: money,
  /** What has been settled of `amount`; the rest is open. */
  paid: money,
  open: money,
  /** The same in the currency of the administration; absent if the amounts already are. */
  home: z.optional(z.object({ amount: money, paid: money, open: money })),
  /** The overdue part of `open`, in the currency of the administration. */
  overdue: money,
  /** Days since the due date; 0 if the item is not overdue. */
  daysOverdue: z.int(),
  collection,
  /** True if it was paid by direct debit and the bank took it back. */
  isReversed: z.boolean(),
})

export const openItems = z.object({
  items: z.array(openItem),
  total: money,
  overdue: money,
  /** What is being collected by direct debit. */
  underWay: money,
  ageing,
  beingChecked,
  asOf,
})

export type OpenItem = z.infer<typeof openItem>
export type OpenItems = z.infer<typeof openItems>
