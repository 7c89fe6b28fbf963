import { createReload } from '../database/reload.ts'
import { readOpenTotals } from './queries/openTotals.ts'
import { deleteAccounts, deleteSalesInvoices, deleteTerms } from './write/removals.ts'
import { writeSalesInvoices } from './write/salesInvoices.ts'
import { writeTerms } from './write/terms.ts'

/**
 * Stores terms and sales invoices. Sync calls each writer inside a transaction of its own. Terms stay when an
 * account is no longer a client, because the ledger would not send them again if it became one again.
 */
export const receivableWriters = {
  terms: writeTerms,
  salesInvoices: writeSalesInvoices,
  deleteAccounts,
  deleteTerms,
  deleteSalesInvoices,
  openTotals: readOpenTotals,
  ...createReload({
    terms: [{ table: 'term' }],
    salesInvoices: [{ table: 'sales_invoice' }, { table: 'sales_invoice_line' }],
  }),
} as const
