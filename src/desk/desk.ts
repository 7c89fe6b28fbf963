import type { Readable } from 'node:stream'
import type { Employee, Origin } from '../access/index.ts'
import type { ChangeId, ClientId, CreditorId, InvoiceId } from '../values/ids.ts'
import type { WorkList } from '../values/workList.ts'
import type * as answers from './answers.ts'

/** The employee who makes a request, and where it comes from. */
export type Asker = { readonly employee: Employee; readonly origin: Origin }

type SearchRequest = { readonly q: string; readonly limit: number }
/** `only`: treat the whole search text as a telephone number. */
export type ClientSearchRequest = SearchRequest & { readonly only?: 'phone' | undefined }
/** `cursor` is the `next` of the previous page. */
export type InvoicePageRequest = {
  readonly show: 'open' | 'all'
  readonly cursor?: string | undefined
  readonly limit: number
}

/** `cursor` is the `next` of the previous page. */
export type WorkListRequest = { readonly cursor?: string | undefined; readonly limit: number }

/**
 * The use cases of the portal. rights.ts lists who may use each of them and what is logged. Each throws a DeskError
 * (errors.ts) if the employee has no right to it or there is no answer.
 */
export type Desk = {
  readonly me: (asker: Asker) => Promise<answers.Me>
  readonly portal: (asker: Asker) => Promise<answers.Portal>
  /** Stops when `gone` aborts and throws its reason. Throws `desk/too-busy` if the search takes too long. */
  readonly findClients: (
    asker: Asker,
    request: ClientSearchRequest,
    gone?: AbortSignal,
  ) => Promise<answers.ClientSearchAnswer>
  /** Returns clients that were found before, such as the next page of a list, in the order given. */
  readonly listClients: (asker: Asker, ids: readonly ClientId[]) => Promise<answers.ListedClients>
  /** Returns the clients that the employee opened most recently, newest first. */
  readonly recentClients: (asker: Asker) => Promise<answers.ListedClients>
  /** Returns the clients of the tiles on the employee's start page. */
  readonly tileClients: (asker: Asker) => Promise<answers.ListedClients>
  /** Adds up the balances of these clients and says which of them are late. */
  readonly totalClients: (asker: Asker, ids: readonly ClientId[]) => Promise<answers.ClientsTotal>
  /** Counts the entries of each work list that the employee may see. */
  readonly workCounts: (asker: Asker) => Promise<answers.WorkCounts>
  /** Returns a page of a work list. Lists of changes need the right to make them. */
  readonly workList: (asker: Asker, list: WorkList, page: WorkListRequest) => Promise<answers.WorkListPage>
  readonly openClient: (asker: Asker, id: ClientId) => Promise<answers.ClientCard>
  /** Asks Exact for changes, for at most five seconds. Returns the revision of the client before and after. */
  readonly refreshMoney: (asker: Asker, id: ClientId) => Promise<answers.MoneyRefresh>
  readonly revealBankAccount: (asker: Asker, id: ClientId) => Promise<{ readonly iban: string }>
  readonly listOpenItems: (asker: Asker, id: ClientId) => Promise<answers.OpenItems>
  readonly listInvoices: (asker: Asker, id: ClientId, page: InvoicePageRequest) => Promise<answers.Invoices>
  readonly openInvoice: (asker: Asker, id: InvoiceId) => Promise<answers.InvoiceDetail>
  readonly openInvoicePdf: (asker: Asker, id: InvoiceId) => Promise<Readable>
  readonly changeClient: (
    asker: Asker,
    id: ClientId,
    patch: answers.ClientPatch,
  ) => Promise<{ readonly changeId: ChangeId }>
  readonly followChange: (asker: Asker, id: ChangeId) => Promise<answers.ChangeStatus>
  readonly readTiles: (asker: Asker) => Promise<answers.TilePage>
  readonly saveTiles: (asker: Asker, page: answers.TilePage) => Promise<answers.TilePage>
  /** Stops and fails as `findClients` does. */
  readonly findCreditors: (
    asker: Asker,
    request: SearchRequest,
    gone?: AbortSignal,
  ) => Promise<answers.CreditorSearchAnswer>
  readonly openCreditor: (asker: Asker, id: CreditorId) => Promise<answers.CreditorCard>
  readonly listCreditorOpenItems: (asker: Asker, id: CreditorId) => Promise<answers.OpenItems>
  readonly listCreditorInvoices: (
    asker: Asker,
    id: CreditorId,
    page: InvoicePageRequest,
  ) => Promise<answers.CreditorInvoices>
  readonly openCreditorInvoice: (
    asker: Asker,
    id: CreditorId,
    invoice: InvoiceId,
  ) => Promise<answers.CreditorInvoiceDetail>
  readonly readPortalSettings: (asker: Asker) => Promise<answers.PortalSettings>
  readonly savePortalSettings: (
    asker: Asker,
    settings: answers.PortalSettings,
  ) => Promise<answers.PortalSettings>
  readonly connectExact: (asker: Asker) => Promise<{ readonly authorizeUrl: string }>
  /** Lets this installation use Exact, although the connection belongs to another one or comes from a back-up. */
  readonly allowExact: (asker: Asker) => Promise<void>
  readonly exactStatus: (asker: Asker) => Promise<answers.ExactAdmin>
  /** Requests a sync round. Resolves when it is requested, not when it is done. */
  readonly syncExact: (asker: Asker) => Promise<void>
  readonly saveAdministration: (
    asker: Asker,
    administration: number,
    settings: answers.AdministrationSettings,
  ) => Promise<void>
  readonly readAccessLog: (asker: Asker, query: answers.AccessLogQuery) => Promise<answers.AccessLog>
  /** Logs that a recognised person was refused at sign-in; `part` names where. */
  readonly noteRefusal: (asker: Asker, part: string) => Promise<void>
}
