import * as z from 'zod/mini'
import { workLists } from '../../values/workList.ts'
import { editableClientKey } from './changes.ts'
import { foundClient } from './clientSearch.ts'
import { asOf, day, moment, money } from './values.ts'

export const workList = z.enum(workLists)

/** How many clients or changes are in each work list that the employee may see. */
export const workCounts = z.object({
  counts: z.array(z.object({ list: workList, count: z.int() })),
  asOf: z.nullable(asOf),
})

export const workListQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
})

export const workListRow = z.object({
  client: z.omit(foundClient, { match: true, invoiceId: true, invoices: true }),
  /** What the entry is about, such as the overdue amount. Absent for a change. */
  amount: z.optional(money),
  /** The first due date, or the day of the newest reversal, batch or credit; null if unknown. Absent for a change. */
  day: z.optional(z.nullable(day)),
  /** Days since `day`; only for amounts that are overdue. */
  daysOverdue: z.optional(z.int()),
  /** The change of client details that waits or failed. */
  change: z.optional(
    z.object({
      changeId: z.string(),
      status: z.enum(['waiting', 'conflict', 'refused']),
      keys: z.array(editableClientKey),
      /** Whether the change was made by the employee who requests the list. */
      isOwn: z.boolean(),
      at: moment,
    }),
  ),
})

/** A page of a work list, in the order to work through it. */
export const workListPage = z.object({
  rows: z.array(workListRow),
  next: z.nullable(z.string()),
  total: z.int(),
  asOf: z.nullable(asOf),
})

export type WorkCounts = z.infer<typeof workCounts>
export type WorkListRow = z.infer<typeof workListRow>
export type WorkListPage = z.infer<typeof workListPage>
