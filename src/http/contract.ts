/**
 * The requests and responses of the API, without any server code. Money is in whole cents with a currency, days are
 * `YYYY-MM-DD` and times ISO 8601 with a zone. Ids are opaque.
 */
export * from './contract/accessLog.ts'
export * from './contract/changes.ts'
export * from './contract/client.ts'
export * from './contract/clientSearch.ts'
export * from './contract/creditors.ts'
export * from './contract/exactAdmin.ts'
export * from './contract/invoice.ts'
export * from './contract/invoices.ts'
export * from './contract/openItems.ts'
export * from './contract/portal.ts'
export * from './contract/problem.ts'
export * from './contract/tiles.ts'
export * from './contract/values.ts'
export * from './contract/workLists.ts'
