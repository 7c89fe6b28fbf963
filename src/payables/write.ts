import { writeCreditors } from './write/creditors.ts'
import { forgetVersions, removeUnseen } from './write/reload.ts'
import { deleteAccounts, deleteTerms } from './write/removals.ts'
import { writeCreditorTerms } from './write/terms.ts'

/**
 * What sync calls to store creditors and what is owed to them, each inside the transaction it is given.
 * Terms stay when an account is no creditor (any more): the ledger would not send them again once it is.
 */
export const payableWriters = {
  creditors: writeCreditors,
  creditorTerms: writeCreditorTerms,
  deleteAccounts,
  deleteTerms,
  forgetVersions,
  removeUnseen,
} as const
