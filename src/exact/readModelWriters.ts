import type { Insertable, Transaction } from 'kysely'
import type { ReloadableStream } from '../database/reload.ts'
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

/**
 * What sync hands to the rooms that own the tables. `server.ts` gives the writers; each writes inside
 * the transaction it is given, so rows, search keys and cursor are committed together or not at all.
 * A writer overwrites a row only with a higher `version` (or a later `modified_at`).
 */
export type ClientBatch = {
  readonly clients: readonly Insertable<ClientTable>[]
  /** Ids of accounts that are no debtors (any more): out of sight, while what hangs on them waits for their return. */
  readonly noClients: readonly string[]
}
export type Deletions = { readonly administration: AdministrationId; readonly ids: readonly string[] }
/** A term as mapped; the owner adds the invoice it belongs to. */
export type MappedTerm = Omit<Insertable<TermTable>, 'invoice_id'>
export type MappedCreditorTerm = Omit<Insertable<CreditorTermTable>, 'invoice_id'>
export type MappedSalesInvoice = Omit<Insertable<SalesInvoiceTable>, 'invoice_id'>

type Write<Batch> = (transaction: Transaction<Schema>, batch: Batch) => Promise<void>

export type ReadModelWriters = {
  readonly clients: Write<ClientBatch>
  readonly contacts: Write<readonly Insertable<ClientContactTable>[]>
  readonly addresses: Write<readonly Insertable<ClientAddressTable>[]>
  readonly bankAccounts: Write<readonly Insertable<ClientBankAccountTable>[]>
  readonly mandates: Write<readonly Insertable<ClientMandateTable>[]>
  /** Sets pays_by_direct_debit of the administration's clients with one of these payment conditions, and clears the others'. */
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
  /** Removal by kind of record; unknown ids are no error. */
  readonly deleteAccounts: Write<Deletions>
  readonly deleteContacts: Write<Deletions>
  readonly deleteAddresses: Write<Deletions>
  readonly deleteTerms: Write<Deletions>
  readonly deleteSalesInvoices: Write<Deletions>
  /**
   * A reload follows because the ledger renumbered its row versions: sets the version of every row of the
   * administration to -1, so that each row read again is newer. Rows stay visible meanwhile. With a stream:
   * of that stream's rows alone, for they are going to be mapped otherwise.
   */
  readonly forgetVersions: Write<{
    readonly administration: AdministrationId
    readonly stream?: ReloadableStream
  }>
  /** After a reload of a stream: removes the administration's rows of that stream that were not read again (version -1). */
  readonly removeUnseen: Write<{
    readonly administration: AdministrationId
    readonly stream: ReloadableStream
  }>
}
