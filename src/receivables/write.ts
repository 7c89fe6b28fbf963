import { forgetVersions, removeUnseen } from './write/reload.ts'
import { deleteAccounts, deleteSalesInvoices, deleteTerms } from './write/removals.ts'
import { writeSalesInvoices } from './write/salesInvoices.ts'
import { writeTerms } from './write/terms.ts'

/**
 * What sync calls to store open items and invoices, each inside the transaction it is given. Terms stay
 * when an account is no client (any more): the ledger would not send them again once it is.
 */
export const receivableWriters = {
  terms: writeTerms,
  salesInvoices: writeSalesInvoices,
  deleteAccounts,
  deleteTerms,
  deleteSalesInvoices,
  forgetVersions,
  removeUnseen,
} as const
