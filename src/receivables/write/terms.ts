import type { Insertable, Transaction } from 'kysely'
import type { Schema, TermTable } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { withInvoiceId } from '../../money/withInvoiceId.ts'

/** Stores terms that are new or newer, each with the invoice ids of its number and of its booking. */
export async function writeTerms(
  transaction: Transaction<Schema>,
  terms: readonly Omit<Insertable<TermTable>, 'invoice_id' | 'own_invoice_id'>[],
): Promise<void> {
  const rows = terms.map((term) => withInvoiceId(term, term.client_id))
  await upsertNewer(transaction, 'term', rows)
}
