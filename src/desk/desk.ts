import type { Readable } from 'node:stream'
import type { Employee, Origin } from '../access/employee.ts'
import type { ChangeId, ClientId, CreditorId, InvoiceId } from '../values/ids.ts'
import type * as answers from './answers.ts'

/** Who asks, and through what: everything that rights and access log need to know. */
export type Asker = { readonly employee: Employee; readonly origin: Origin }

/** The use cases: right → access log → answer. Each throws a DeskError (errors.ts) when it may not or cannot answer. */
export type Desk = {
  readonly me: (asker: Asker) => Promise<answers.Me>
  readonly portal: (asker: Asker) => Promise<answers.Portal>
  /**
   * Stops searching when `gone` is given, and then throws its reason; also by itself when it takes too long
   * (`desk/too-busy`).
   */
  readonly findClients: (
    asker: Asker,
    question: {
      readonly q: string
      readonly limit: number
      /** The text is a telephone number and nothing else. */
      readonly only?: 'phone' | undefined
    },
    gone?: AbortSignal,
  ) => Promise<answers.ClientSearchAnswer>
  readonly openClient: (asker: Asker, id: ClientId) => Promise<answers.ClientCard>
  readonly revealBankAccount: (asker: Asker, id: ClientId) => Promise<{ readonly iban: string }>
  readonly listOpenItems: (asker: Asker, id: ClientId) => Promise<answers.OpenItems>
  readonly listInvoices: (
    asker: Asker,
    id: ClientId,
    page: { readonly show: 'open' | 'all'; readonly cursor?: string | undefined; readonly limit: number },
  ) => Promise<answers.Invoices>
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
  readonly findCreditors: (
    asker: Asker,
    question: { readonly q: string; readonly limit: number },
    gone?: AbortSignal,
  ) => Promise<answers.CreditorSearchAnswer>
  readonly openCreditor: (asker: Asker, id: CreditorId) => Promise<answers.CreditorCard>
  readonly listCreditorOpenItems: (asker: Asker, id: CreditorId) => Promise<answers.CreditorOpenItems>
  readonly listCreditorInvoices: (
    asker: Asker,
    id: CreditorId,
    page: { readonly show: 'open' | 'all'; readonly cursor?: string | undefined; readonly limit: number },
  ) => Promise<answers.CreditorInvoices>
  readonly readPortalSettings: (asker: Asker) => Promise<answers.PortalSettings>
  readonly savePortalSettings: (
    asker: Asker,
    settings: answers.PortalSettings,
  ) => Promise<answers.PortalSettings>
  readonly connectExact: (asker: Asker) => Promise<{ readonly authorizeUrl: string }>
  readonly exactStatus: (asker: Asker) => Promise<answers.ExactAdmin>
  /** Begins a sync round at once; POST /api/admin/exact/sync → 202. Right: Portal.Admin. */
  readonly syncExact: (asker: Asker) => Promise<void>
  readonly saveAdministration: (
    asker: Asker,
    administration: number,
    settings: answers.AdministrationSettings,
  ) => Promise<void>
  readonly readAccessLog: (asker: Asker, query: answers.AccessLogQuery) => Promise<answers.AccessLog>
  /** Writes the log line of a person who was recognised and refused. */
  readonly noteRefusal: (asker: Asker, part: string) => Promise<void>
}
