import * as z from 'zod/mini'
import { clientSearchRequest } from './clientSearch.ts'
import { asOf, money } from './values.ts'

export const creditorSearchRequest = z.omit(clientSearchRequest, { only: true })

export const foundCreditor = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  /** The name of the creditor's administration, if the portal reads several. */
  administration: z.optional(z.string()),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
})

export const creditorSearchAnswer = z.object({
  creditors: z.array(foundCreditor),
  total: z.int(),
  asOf: z.nullable(asOf),
})

export const creditorCard = z.extend(foundCreditor, {
  overdue: money,
  counts: z.object({ openItems: z.int(), openInvoices: z.int(), allInvoices: z.int() }),
  asOf,
})

export type FoundCreditor = z.infer<typeof foundCreditor>
export type CreditorSearchAnswer = z.infer<typeof creditorSearchAnswer>
export type CreditorCard = z.infer<typeof creditorCard>
