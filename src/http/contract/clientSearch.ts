import * as z from 'zod/mini'
import { asOf, day, money } from './values.ts'

export const matchField = z.enum([
  'name',
  'representative',
  'postcode',
  'city',
  'phone',
  'email',
  'number',
  'iban',
  'invoice',
  'birthDate',
  'amount',
])

export const matchKind = z.enum(['exact', 'prefix', 'words', 'similar'])

export const clientSearchRequest = z.object({
  q: z.string().check(z.maxLength(200)),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 20),
  /** What was typed is a telephone number and nothing else; only a whole number may then open a card. */
  only: z.optional(z.literal('phone')),
})

export const foundClient = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  birthDate: z.optional(day),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  representative: z.optional(z.string()),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
  /** `text` is what matched as the employee may read it, such as the representative's name. */
  match: z.object({ field: matchField, kind: matchKind, text: z.string() }),
  /** The invoice that was searched for, when its number was typed. */
  invoiceId: z.optional(z.string()),
})

export const clientSearchAnswer = z.object({
  clients: z.array(foundClient),
  /** Hits that only resemble what was typed; shown apart, never opened by themselves. */
  similar: z.array(foundClient),
  total: z.int(),
  /** True when there may be more than `total`: the counting stopped there. */
  more: z.boolean(),
  /** True when exactly one client matched strongly, so that the card may open by itself. */
  single: z.boolean(),
  /** Whom all of them were found by, when that is one representative, and what is open of all of them together. */
  representative: z.optional(z.object({ name: z.string(), balance: money })),
  asOf: z.nullable(asOf),
})

export type FoundClient = z.infer<typeof foundClient>
export type ClientSearchAnswer = z.infer<typeof clientSearchAnswer>
