import type { ClientSearchAnswer } from '../http/contract.ts'

/** The types of the answers come from the API contract, so that they are defined once. Only types pass this way. */
export type {
  AccessLog,
  AccessLogQuery,
  AdministrationSettings,
  ChangeStatus,
  ClientCard,
  ClientPatch,
  ClientSearchAnswer,
  ClientsTotal,
  CreditorCard,
  CreditorInvoiceDetail,
  CreditorInvoices,
  CreditorSearchAnswer,
  ExactAdmin,
  InvoiceDetail,
  Invoices,
  LastEdit,
  Me,
  MoneyRefresh,
  OpenItems,
  Portal,
  PortalSettings,
  TilePage,
  WorkCounts,
  WorkListPage,
  WorkListRow,
} from '../http/contract.ts'

/** A client that was found before, without the reason for the match. */
export type ListedClient = Omit<ClientSearchAnswer['clients'][number], 'match' | 'invoiceId' | 'invoices'>
export type ListedClients = { readonly clients: ListedClient[]; readonly asOf: string | null }
