import type { GuidKind } from '../generator/guid.ts'
import type { Relation } from '../generator/relation.ts'
import type { Story } from '../generator/story.ts'
import { attachmentRows, documentRows } from '../rows/documentRows.ts'
import {
  accountRows,
  addressRows,
  bankAccountRows,
  contactKinds,
  contactRows,
  mandateRows,
  paymentConditionRows,
} from '../rows/relationRows.ts'
import type { Administration, Row } from '../rows/row.ts'
import { salesEntryLineRows } from '../rows/salesEntryLineRows.ts'
import { salesInvoiceRowCount, salesInvoiceRows } from '../rows/salesInvoiceRows.ts'
import { termRows } from '../rows/termRows.ts'
import { termsOf } from '../rows/terms.ts'
import { transactionLineRows } from '../rows/transactionLineRows.ts'

export type Entity =
  | 'accounts'
  | 'contacts'
  | 'addresses'
  | 'bankAccounts'
  | 'mandates'
  | 'terms'
  | 'salesInvoices'
  | 'documents'
  | 'attachments'
  | 'transactionLines'
  | 'salesEntryLines'
  | 'paymentConditions'
export const streamed = ['accounts', 'contacts', 'addresses', 'terms', 'salesInvoices'] as const
export type Streamed = (typeof streamed)[number]

/** The EntityType of each kind of record in `sync/Deleted`. */
export const deletionTypes: { readonly [Kind in Streamed]: number } = {
  accounts: 2,
  addresses: 3,
  contacts: 5,
  terms: 10,
  salesInvoices: 13,
}

type Build = (administration: Administration, relation: Relation, story: () => Story) => readonly Row[]
export const builders: { readonly [Name in Entity]: Build } = {
  accounts: accountRows,
  contacts: contactRows,
  addresses: addressRows,
  bankAccounts: bankAccountRows,
  mandates: mandateRows,
  terms: (administration, relation, story) => termRows(administration, relation, story()),
  salesInvoices: (administration, relation, story) => salesInvoiceRows(administration, relation, story()),
  documents: (administration, relation, story) => documentRows(administration, relation, story()),
  attachments: (administration, relation, story) => attachmentRows(administration, relation, story()),
  transactionLines: (administration, relation, story) =>
    transactionLineRows(administration, relation, story()),
  salesEntryLines: (administration, relation, story) => salesEntryLineRows(administration, relation, story()),
  paymentConditions: paymentConditionRows,
}
export const guidEntities: { readonly [Kind in GuidKind]?: Entity } = {
  account: 'accounts',
  contact: 'contacts',
  address: 'addresses',
  bankAccount: 'bankAccounts',
  mandate: 'mandates',
  term: 'terms',
  salesInvoiceRow: 'salesInvoices',
  document: 'documents',
  attachment: 'attachments',
  transactionLine: 'transactionLines',
}

/** Returns how many records of each stream a generated relation has. */
export function countsOf(relation: Relation, story: Story): { readonly [Name in Streamed]: number } {
  return {
    accounts: 1,
    contacts: contactKinds(relation).length,
    addresses: relation.addresses.length,
    terms: story.booked?.length ?? termsOf(story).length,
    salesInvoices: salesInvoiceRowCount(story),
  }
}
