import { z } from 'zod'
import type { Day } from '../../values/day.ts'
import { guid, optionalDay, optionalGuid, optionalText, rowVersion, text, yes } from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'
import type { ClientRow, CreditorRow } from './rows.ts'

/** The only account properties we request. */
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
  /** An account whose end date is not after this day has ended. */
  readonly today: Day
  readonly seenAt: Date
}

/** An account can be a client, a creditor, both or neither. */
export type MappedAccount = {
  readonly id: string
  readonly client: ClientRow | null
  readonly creditor: CreditorRow | null
}

/**
 * Maps a row of `sync/CRM/Accounts`. Status C makes it a client, `IsSupplier` a creditor
 * (docs/exact.md#accounts-contacts-and-addresses).
 */
export function readAccount(raw: unknown, context: AccountContext): Reading<MappedAccount> {
  const read = versioned.safeParse(raw)
  return read.success ? asRow(mapped(read.data, read.data.Timestamp, context)) : finding('unreadable-record')
}

/** Maps a single `crm/Accounts` record. It has no row version, so the caller supplies one. */
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
    since: row.StartDate,
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
