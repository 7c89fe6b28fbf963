import { z } from 'zod'
import type { Day } from '../../values/day.ts'
import { guid, optionalDay, optionalGuid, optionalText, rowVersion, text, yes } from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'
import type { ClientRow, CreditorRow } from './rows.ts'

/** The properties of an account that a service desk needs; nothing else is ever asked for. */
export const accountProperties = [
  'ID',
  'Code',
  'Name',
  'AddressLine1',
  'Postcode',
  'City',
  'Country',
  'Phone',
  'Email',
  'Status',
  'IsSupplier',
  'Blocked',
  'CustomerSince',
  'StartDate',
  'EndDate',
  'MainContact',
  'PaymentConditionSales',
  'Language',
] as const

const account = z.object({
  ID: guid,
  Code: text,
  Name: text,
  AddressLine1: optionalText,
  Postcode: optionalText,
  City: optionalText,
  Country: optionalText,
  Phone: optionalText,
  Email: optionalText,
  Status: optionalText,
  IsSupplier: yes,
  Blocked: yes,
  CustomerSince: optionalDay,
  StartDate: optionalDay,
  EndDate: optionalDay,
  MainContact: optionalGuid,
  PaymentConditionSales: optionalText,
  Language: optionalText,
})
const versioned = account.extend({ Timestamp: rowVersion })

export type AccountContext = {
  readonly administration: number
  /** Codes of the payment conditions that mean direct debit. */
  readonly directDebitCodes: ReadonlySet<string>
  /** The day that decides whether an account has ended. */
  readonly today: Day
  readonly seenAt: Date
}

/** One account is a client, a creditor, both or neither. */
export type MappedAccount = {
  readonly id: string
  readonly client: ClientRow | null
  readonly creditor: CreditorRow | null
}

/** Reads a row of `sync/CRM/Accounts`: a debtor is who has status C, a creditor who is a supplier (exact-online §7.1). */
export function readAccount(raw: unknown, context: AccountContext): Reading<MappedAccount> {
  const read = versioned.safeParse(raw)
  return read.success ? asRow(mapped(read.data, read.data.Timestamp, context)) : finding('unreadable-record')
}

/** Reads one `crm/Accounts` record, which has no row version: the caller says which one it stands for. */
export function readSingleAccount(
  raw: unknown,
  context: AccountContext & { readonly version: number },
): Reading<MappedAccount> {
  const read = account.safeParse(raw)
  return read.success ? asRow(mapped(read.data, context.version, context)) : finding('unreadable-record')
}

function mapped(row: z.infer<typeof account>, version: number, context: AccountContext): MappedAccount {
  const { administration, directDebitCodes, seenAt } = context
  const common = {
    id: row.ID,
    administration,
    number: row.Code,
    name: row.Name,
    street: row.AddressLine1,
    postcode: row.Postcode,
    city: row.City,
    country: row.Country,
    phone: row.Phone,
    email: row.Email,
    status: statusOf(row, context.today),
    version,
    seen_at: seenAt,
  }
  const condition = row.PaymentConditionSales
  const client: ClientRow = {
    ...common,
    since: row.CustomerSince ?? row.StartDate,
    ended: row.EndDate,
    main_contact: row.MainContact,
    payment_condition: condition,
    pays_by_direct_debit: condition !== null && directDebitCodes.has(condition),
    language: row.Language,
  }
  return {
    id: row.ID,
    client: row.Status === 'C' ? client : null,
    creditor: row.IsSupplier ? common : null,
  }
}

function statusOf(row: z.infer<typeof account>, today: Day): ClientRow['status'] {
  if (row.EndDate !== null && row.EndDate <= today) return 'ended'
  return row.Blocked ? 'blocked' : 'active'
}
