import * as z from 'zod/mini'
import { ageing } from './client.ts'
import { asOf, beingChecked, day, money } from './values.ts'

export const collection = z.enum(['none', 'underWay'])

export const openItem = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'creditNote', 'receipt', 'other']),
  invoiceNumber: z.nullable(z.string()),
  invoiceId: z.optional(z.string()),
  date: day,
  dueDate: z.nullable(day),
  reference: z.nullable(z.string()),
  description: z.nullable(z.string()),
  amount: money,
  open: money,
  /** The same in the currency of the administration; absent if the amounts already are. */
  home: z.optional(z.object({ amount: money, open: money })),
  /** Days since the due date; 0 if the item is not overdue. */
  daysOverdue: z.int(),
  collection,
})

export const openItems = z.object({
  items: z.array(openItem),
  total: money,
  overdue: money,
  beingChecked,
  asOf,
})

/** Open items of a creditor, and the amounts owed by how long they are overdue. */
export const creditorOpenItems = z.extend(openItems, { ageing })

export type OpenItem = z.infer<typeof openItem>
export type OpenItems = z.infer<typeof openItems>
export type CreditorOpenItems = z.infer<typeof creditorOpenItems>
