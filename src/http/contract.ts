/**
 * The API as the portal's screens and other callers see it: what is sent, what comes back.
 * No server code here. Money is whole cents with a currency, days are `YYYY-MM-DD`,
 * moments are ISO 8601 with zone. Ids are opaque.
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
