import type { Insertable, Kysely, Transaction } from 'kysely'
import type { ReloadableStream, RemovalStep } from '../database/reload.ts'
import type {
  ClientAddressTable,
  ClientBankAccountTable,
  ClientContactTable,
  ClientMandateTable,
  ClientTable,
  CreditorTable,
  CreditorTermTable,
  SalesInvoiceLineTable,
  SalesInvoiceTable,
  Schema,
  TermTable,
} from '../database/schema.ts'
import type { AdministrationId } from '../values/ids.ts'
import type { DirectDebitCounts } from './exact.ts'

export type ClientBatch = {
  readonly clients: readonly Insertable<ClientTable>[]
  /** Ids of accounts that are not, or no longer, clients. They are hidden; their contacts, addresses and terms are kept in case they return. */
  readonly noClients: readonly string[]
}
/** What a client owes according to the read model, in cents of the home currency of the administration. */
export type OpenTotal = {
  readonly clientId: string
  readonly cents: number
  /** False if one of the open items is in another currency, or a term is newer than the row version asked for. */
  readonly isComparable: boolean
}
export type Deletions = { readonly administration: AdministrationId; readonly ids: readonly string[] }
/** A mapped term. The room that stores it adds the invoice it belongs to. */
export type MappedTerm = Omit<Insertable<TermTable>, 'invoice_id' | 'own_invoice_id'>
export type MappedCreditorTerm = Omit<Insertable<CreditorTermTable>, 'invoice_id' | 'own_invoice_id'>
export type MappedSalesInvoice = Omit<Insertable<SalesInvoiceTable>, 'invoice_id'>

type Write<Batch> = (transaction: Transaction<Schema>, batch: Batch) => Promise<void>

/**
 * Writes mapped rows to the tables of the other rooms; the server composes these from theirs. Each writes in the
 * given transaction, so that rows, search keys and cursor are committed together. A writer replaces a row only with
 * a higher `version` or a later `modified_at`.
 */
export type ReadModelWriters = {
  readonly clients: Write<ClientBatch>
  readonly contacts: Write<readonly Insertable<ClientContactTable>[]>
  readonly addresses: Write<readonly Insertable<ClientAddressTable>[]>
  readonly bankAccounts: Write<readonly Insertable<ClientBankAccountTable>[]>
  readonly mandates: Write<readonly Insertable<ClientMandateTable>[]>
  /** Sets pays_by_direct_debit for the administration's clients with one of these payment conditions and clears it for the others. */
  readonly directDebitConditions: Write<{
    readonly administration: AdministrationId
    readonly codes: readonly string[]
  }>
  readonly creditors: Write<{
    readonly creditors: readonly Insertable<CreditorTable>[]
    readonly noCreditors: readonly string[]
  }>
  readonly terms: Write<readonly MappedTerm[]>
  readonly creditorTerms: Write<readonly MappedCreditorTerm[]>
  readonly salesInvoices: Write<{
    readonly invoices: readonly MappedSalesInvoice[]
    readonly lines: readonly Insertable<SalesInvoiceLineTable>[]
  }>
  /** Delete records by id. Unknown ids are ignored. */
  readonly deleteAccounts: Write<Deletions>
  readonly deleteContacts: Write<Deletions>
  readonly deleteAddresses: Write<Deletions>
  readonly deleteTerms: Write<Deletions>
  readonly deleteSalesInvoices: Write<Deletions>
  /**
   * Prepares a reload: marks the administration's versioned rows, so that every row read again is newer. The rows stay
   * visible. With `stream`, only that stream's rows.
   */
  readonly forgetVersions: Write<{
    readonly administration: AdministrationId
    readonly stream?: ReloadableStream
  }>
  /** Returns the ids of a stream's rows that were not read again since `forgetVersions`. */
  readonly unseen: (
    database: Kysely<Schema>,
    of: { readonly administration: AdministrationId; readonly stream: ReloadableStream },
  ) => Promise<readonly string[]>
  /**
   * Removes the clients and creditors of an administration at once, so that no search or card shows them any more. The
   * rows around them stay for `removeSome`.
   */
  readonly hide: Write<{ readonly administration: AdministrationId }>
  /** Removes some of the administration's rows. Returns false once there are none left. */
  readonly removeSome: (transaction: Transaction<Schema>, step: RemovalStep) => Promise<boolean>
  /**
   * Returns what clients owe, one row each; clients who owe nothing may be missing. Either of all clients, as far as
   * their terms are not newer than the row version `since`, or of one client.
   */
  readonly openTotals: (
    database: Kysely<Schema>,
    of: { readonly administration: AdministrationId; readonly currency: string } & (
      | { readonly since: number }
      | { readonly clientId: string }
    ),
  ) => Promise<readonly OpenTotal[]>
  /** Counts the clients of an administration that seem to pay by direct debit, by what shows it. */
  readonly directDebitCounts: (
    database: Kysely<Schema>,
    of: { readonly administration: AdministrationId },
  ) => Promise<DirectDebitCounts>
  /** Finishes the reload of a stream: deletes its rows that were not read again. */
  readonly removeUnseen: Write<{
    readonly administration: AdministrationId
    readonly stream: ReloadableStream
  }>
}
