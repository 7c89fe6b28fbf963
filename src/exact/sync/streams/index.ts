import { accounts } from './accounts.ts'
import { addresses } from './addresses.ts'
import { bankAccounts } from './bankAccounts.ts'
import { contacts } from './contacts.ts'
import { deletions } from './deletions.ts'
import { mandates } from './mandates.ts'
import { salesInvoices } from './salesInvoices.ts'
import type { Stream } from './stream.ts'
import { terms } from './terms.ts'

/** In an order that makes search useful early. Deletions come last: what was removed must not be written again. */
export const versioned: readonly Stream[] = [accounts, contacts, addresses, terms, salesInvoices, deletions]

/** What has no sync stream: 60 rows a call, so these take longest. */
export const unversioned: readonly Stream[] = [bankAccounts, mandates]
