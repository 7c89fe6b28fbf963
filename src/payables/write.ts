import { createReload } from '../database/reload.ts'
import { writeCreditors } from './write/creditors.ts'
import { deleteAccounts, deleteTerms, hideCreditors } from './write/removals.ts'
import { writeCreditorTerms } from './write/terms.ts'

/**
 * Stores creditors and their terms. Sync calls each writer inside a transaction of its own. Terms stay when an
 * account is no longer a creditor, because the ledger would not send them again if it became one again.
 */
export const payableWriters = {
  creditors: writeCreditors,
  creditorTerms: writeCreditorTerms,
  deleteAccounts,
  deleteTerms,
  hide: hideCreditors,
  ...createReload({
    accounts: [{ table: 'creditor' }],
    terms: [{ table: 'creditor_term' }],
  }),
} as const
