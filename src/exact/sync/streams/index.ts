import { accounts } from './accounts.ts'
import { addresses } from './addresses.ts'
import { bankAccounts } from './bankAccounts.ts'
import { contacts } from './contacts.ts'
import { deletions } from './deletions.ts'
import { mandates } from './mandates.ts'
import { salesInvoices } from './salesInvoices.ts'
import type { Stream } from './stream.ts'
import { terms } from './terms.ts'

/** Ordered to make search useful early. Deletions come last, so that a deleted record is not written again. */
export const versioned: readonly Stream[] = [accounts, contacts, addresses, terms, salesInvoices, deletions]

/** Collections without a sync stream. At 60 rows per call they take longest. */
export const unversioned: readonly Stream[] = [bankAccounts, mandates]
