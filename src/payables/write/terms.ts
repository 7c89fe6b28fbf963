import type { Insertable, Transaction } from 'kysely'
import type { CreditorTermTable, Schema } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { withInvoiceId } from '../../money/withInvoiceId.ts'

/** Stores terms that are new or newer, each with the id of its invoice. */
export async function writeCreditorTerms(
  transaction: Transaction<Schema>,
  terms: readonly Omit<Insertable<CreditorTermTable>, 'invoice_id' | 'own_invoice_id'>[],
): Promise<void> {
  const rows = terms.map((term) => withInvoiceId(term, term.creditor_id))
  await upsertNewer(transaction, 'creditor_term', rows)
}
