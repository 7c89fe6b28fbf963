import type { Insertable, Transaction } from 'kysely'
import type { CreditorTermTable, Schema } from '../../database/schema.ts'
import { upsertNewer } from '../../database/upsertNewer.ts'
import { invoiceKey } from '../../money/invoiceKey.ts'

/** Stores terms that are new or newer, each with the invoice it belongs to. */
export async function writeCreditorTerms(
  transaction: Transaction<Schema>,
  terms: readonly Omit<Insertable<CreditorTermTable>, 'invoice_id'>[],
): Promise<void> {
  await upsertNewer(
    transaction,
    'creditor_term',
    terms.map((term) => ({ ...term, invoice_id: keyOf(term) })),
  )
}

function keyOf(term: Omit<Insertable<CreditorTermTable>, 'invoice_id'>): string {
  const { administration, creditor_id: relationId, invoice_number: invoiceNumber, booking, id } = term
  return invoiceKey({
    administration,
    relationId,
    invoiceNumber: invoiceNumber ?? null,
    booking: booking ?? null,
    id,
  })
}
