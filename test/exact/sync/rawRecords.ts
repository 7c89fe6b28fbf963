import { z } from 'zod'

/** For every stream: a property that is visible in the read model, and a value that cannot be read. */
export const streams = [
  { stream: 'accounts', resource: 'sync/CRM/Accounts', shown: 'Name', poison: { StartDate: 1e18 } },
  { stream: 'contacts', resource: 'sync/CRM/Contacts', shown: 'Email', poison: { BirthDate: 1e18 } },
  { stream: 'addresses', resource: 'sync/CRM/Addresses', shown: 'City', poison: { Type: 9 } },
  {
    stream: 'terms',
    resource: 'sync/Cashflow/PaymentTerms',
    shown: 'Description',
    poison: { AmountDC: 12.345 },
  },
  {
    stream: 'salesInvoices',
    resource: 'sync/SalesInvoice/SalesInvoices',
    shown: 'Description',
    poison: { AmountFC: 0.005 },
  },
  {
    stream: 'bankAccounts',
    resource: 'crm/BankAccounts',
    shown: 'BankAccountHolderName',
    poison: { BankAccount: 'NL00FOUT' },
  },
  {
    stream: 'mandates',
    resource: 'cashflow/DirectDebitMandates',
    shown: 'Reference',
    poison: { SignatureDate: 1e18 },
  },
] as const

export const record = z.looseObject({ ID: z.string() })
export type RawRecord = z.infer<typeof record>

/** Returns the record as changed this many seconds later, with a newer row version or time. */
export function later(raw: RawRecord, seconds: number, properties: object): object {
  const newness =
    'Timestamp' in raw
      ? { Timestamp: String(Number(raw.Timestamp) + 1_000_000 + seconds) }
      : { Modified: `/Date(${Date.parse('2026-11-21T12:00:00Z') + seconds * 1_000})/` }
  return { ...raw, ...newness, ...properties }
}
