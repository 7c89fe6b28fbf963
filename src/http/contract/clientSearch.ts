import * as z from 'zod/mini'
import { asOf, day, money } from './values.ts'

export const matchField = z.enum([
  'name',
  'representative',
  'postcode',
  'city',
  'street',
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
  /** The search text. */
  q: z.string().check(z.maxLength(200)),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 20),
  /** `phone` to read `q` as a telephone number and nothing else. Then only a complete number may open a card. */
  only: z.optional(z.literal('phone')),
})

export const foundClient = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  /** The name of the client's administration, if the portal reads several. */
  administration: z.optional(z.string()),
  birthDate: z.optional(day),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  representative: z.optional(z.string()),
  status: z.enum(['active', 'ended', 'blocked']),
  balance: money,
  /** Why the client matched. `text` is the matching value, such as the representative's name. */
  match: z.object({ field: matchField, kind: matchKind, text: z.string() }),
  /** The invoice whose number or amount is in `q`, if any. */
  invoiceId: z.optional(z.string()),
  /** If the client has several invoices with the number in `q`: all of them, newest first. `invoiceId` is then absent. */
  invoices: z.optional(z.array(z.object({ id: z.string(), date: day }))),
})

export const clientSearchAnswer = z.object({
  clients: z.array(foundClient),
  /** Clients with a name or city that sounds or is spelt like `q`. They never open by themselves. */
  similar: z.array(foundClient),
  total: z.int(),
  /** True if counting stopped at `total`, so that there may be more. */
  more: z.boolean(),
  /** True if exactly one client matched, strongly enough for its card to open by itself. */
  single: z.boolean(),
  /**
   * The representative that all hits have in common, if any, and the total balance of the hits in each administration,
   * which is named if there are several.
   */
  representative: z.optional(
    z.object({
      name: z.string(),
      balances: z.array(z.object({ administration: z.optional(z.string()), balance: money })),
    }),
  ),
  asOf: z.nullable(asOf),
})

/** Clients without a reason for the match, such as those that the employee opened most recently. */
export const listedClients = z.object({
  clients: z.array(z.omit(foundClient, { match: true, invoiceId: true, invoices: true })),
  asOf: z.nullable(asOf),
})

export const clientsTotalRequest = z.object({
  ids: z.array(z.guid()).check(z.minLength(1), z.maxLength(1000)),
})

/** What several clients owe together. */
export const clientsTotal = z.object({
  /** The number of clients that were added up. Ids of clients that are gone are left out. */
  clients: z.int(),
  /** In each administration, which is named if there are several. */
  balances: z.array(z.object({ administration: z.optional(z.string()), balance: money, overdue: money })),
  /** The clients whose card says that a payment is late. */
  late: z.array(z.string()),
  asOf: z.nullable(asOf),
})

export type ClientsTotal = z.infer<typeof clientsTotal>
export type ListedClients = z.infer<typeof listedClients>
export type FoundClient = z.infer<typeof foundClient>
export type ClientSearchAnswer = z.infer<typeof clientSearchAnswer>
