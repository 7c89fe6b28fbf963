import type { ClientBatch, ReadModelWriters } from '../readModelWriters.ts'

type Batch<Name extends keyof ReadModelWriters> = Parameters<ReadModelWriters[Name]>[1]

/** Rows of the read model as the writers expect them. */
export type ClientRow = ClientBatch['clients'][number]
export type CreditorRow = Batch<'creditors'>['creditors'][number]
export type ContactRow = Batch<'contacts'>[number]
export type AddressRow = Batch<'addresses'>[number]
export type BankAccountRow = Batch<'bankAccounts'>[number]
export type MandateRow = Batch<'mandates'>[number]
export type SalesInvoiceLineRow = Batch<'salesInvoices'>['lines'][number]
