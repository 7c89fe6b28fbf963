import * as z from 'zod/mini'
import { representativeRoles } from '../../values/representativeRole.ts'
import { editableClientKey } from './changes.ts'
import { asOf, beingChecked, day, money, spoken } from './values.ts'

export const representativeRole = z.enum(representativeRoles)

/** The open amounts by days overdue, in the home currency. They add up to the balance. */
export const ageing = z.object({
  notDue: money,
  days1To30: money,
  days31To60: money,
  days61To90: money,
  over90: money,
  /** Open credit, unallocated receipts and corrections; negative if in favour of the client. */
  beside: money,
})

export const clientCard = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  administration: z.object({
    id: z.int(),
    name: z.string(),
    /** Present if the portal reads several administrations, so that a short card must name this one. */
    isOneOfSeveral: z.optional(z.literal(true)),
  }),
  birthDate: z.nullable(day),
  status: z.enum(['active', 'ended', 'blocked']),
  since: z.nullable(day),
  ended: z.nullable(day),
  street: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  country: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  addresses: z.array(
    z.object({
      kind: z.enum(['visit', 'post', 'invoice', 'delivery']),
      street: z.nullable(z.string()),
      postcode: z.nullable(z.string()),
      city: z.nullable(z.string()),
      country: z.nullable(z.string()),
    }),
  ),
  phones: z.array(z.object({ kind: z.enum(['main', 'phone', 'mobile']), number: z.string() })),
  emails: z.array(z.object({ kind: z.enum(['main', 'other']), address: z.string() })),
  representatives: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: representativeRole,
      phone: z.nullable(z.string()),
      /** The field behind `phone`: a representative with only a mobile number has that one shown. */
      phoneKey: z.enum(['contactPhone', 'mobile']),
      email: z.nullable(z.string()),
    }),
  ),
  /** The contact person that the client is in Exact; null if there is none, and then there is no mobile number. */
  person: z.nullable(
    z.object({
      mobile: z.nullable(z.string()),
      /** Null if it is not shown, because it is the same as `phone`. */
      contactPhone: z.nullable(z.string()),
      /** Null if it is not shown, because it is the same as `email`. */
      contactEmail: z.nullable(z.string()),
    }),
  ),
  directDebit: z.object({ active: z.boolean(), mandate: z.nullable(z.string()), signedOn: z.nullable(day) }),
  bankAccount: z.nullable(z.object({ masked: z.string(), holder: z.nullable(z.string()) })),
  /** `owed` minus `openCredit`. */
  balance: money,
  /** Everything to be paid, before credit. */
  owed: money,
  /** The overdue part of `owed`. */
  overdue: money,
  /** True if something is owed after credit, and a part of it that is not being collected is overdue. */
  isLate: z.boolean(),
  /** Open credit notes and payments that are not matched with an invoice. */
  openCredit: money,
  ageing,
  sentence: spoken,
  /** Everything received on the last day that money came in; null if no receipt is known. */
  lastReceipt: z.nullable(
    z.object({
      date: day,
      amount: money,
      invoices: z.array(z.object({ id: z.string(), number: z.nullable(z.string()) })),
    }),
  ),
  receiptSentence: spoken,
  /** What was invoiced and received in each of the last twelve months, oldest first; null if it cannot be added up. */
  months: z.nullable(z.array(z.object({ month: z.string(), billed: money, paid: money }))),
  beingChecked,
  /** Recent edits of this client: waiting for Exact, written, refused or in conflict. */
  changes: z.array(
    z.object({
      changeId: z.string(),
      status: z.enum(['waiting', 'written', 'conflict', 'refused']),
      keys: z.array(editableClientKey),
    }),
  ),
  counts: z.object({
    openItems: z.int(),
    openInvoices: z.int(),
    allInvoices: z.int(),
  }),
  asOf,
})

const moneyState = z.object({
  /** A text that changes whenever the client or one of its terms changes. */
  revision: z.string(),
  asOf,
})

/** The state of a client's figures before and after asking Exact for changes. Contains no client data. */
export const moneyRefresh = z.object({ before: moneyState, now: moneyState })

export const revealedBankAccount = z.object({ iban: z.string() })

export type ClientCard = z.infer<typeof clientCard>
export type MoneyRefresh = z.infer<typeof moneyRefresh>
export type Ageing = z.infer<typeof ageing>
