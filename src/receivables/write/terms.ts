import type { Insertable, Transaction } from 'kysely'
import type { Schema, TermTable } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { invoiceKey } from '../../money/invoiceKey.ts'

/** Stores terms that are new or newer, each with the invoice it belongs to. */
export async function writeTerms(
  transaction: Transaction<Schema>,
  terms: readonly Omit<Insertable<TermTable>, 'invoice_id'>[],
): Promise<void> {
  await upsertNewer(
    transaction,
    'term',
    terms.map((term) => ({ ...term, invoice_id: keyOf(term) })),
  )
}

function keyOf(term: Omit<Insertable<TermTable>, 'invoice_id'>): string {
  const { administration, client_id: relationId, invoice_number: invoiceNumber, booking, id } = term
  return invoiceKey({
    administration,
    relationId,
    invoiceNumber: invoiceNumber ?? null,
    booking: booking ?? null,
    id,
  })
}
