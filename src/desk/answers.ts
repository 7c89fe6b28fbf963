/**
 * What the use cases answer is what the API says it answers: the types come from the contract, so that
 * it is said once. The contract is a leaf without server code; types only pass this way (docs/decisions.md).
 */
export type {
  AccessLog,
  AccessLogQuery,
  AdministrationSettings,
  ChangeStatus,
  ClientCard,
  ClientPatch,
  ClientSearchAnswer,
  CreditorCard,
  CreditorInvoices,
  CreditorOpenItems,
  CreditorSearchAnswer,
  ExactAdmin,
  InvoiceDetail,
  Invoices,
  Me,
  OpenItems,
  Portal,
  PortalSettings,
  TilePage,
} from '../http/contract.ts'
