import { randomUUID } from 'node:crypto'
import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../../src/database/open.ts'
import type { CreditorTable, Schema } from '../../src/database/schema.ts'
import type { MappedCreditorTerm } from '../../src/exact/index.ts'

/** Builders of rows as the mapping returns them, with a default for every column. */
export const administration = 1

export function mappedCreditor(changes: Partial<Insertable<CreditorTable>> = {}): Insertable<CreditorTable> {
  return {
    id: randomUUID(),
    administration,
    number: '5000001',
    name: 'Bakkerij Van der Meer B.V.',
    street: 'Dorpsstraat 1',
    postcode: '6711 AB',
    city: 'Ede',
    country: 'NL',
    phone: '0318 123456',
    email: 'post@bakkerij.example',
    status: 'active',
    version: 10,
    seen_at: '2026-07-01T08:00:00Z',
    ...changes,
  }
}

export function mappedCreditorTerm(changes: Partial<MappedCreditorTerm> = {}): MappedCreditorTerm {
  const amount = changes.amount ?? 10_000
  return {
    id: randomUUID(),
    administration,
    creditor_id: randomUUID(),
    kind: 'invoice',
    invoice_number: '60000100',
    booking: randomUUID(),
    date: '2026-05-01',
    due_date: '2026-05-31',
    reference: '2026-114',
    description: 'Inkoopfactuur',
    currency: 'EUR',
    amount,
    amount_home: amount,
    booking_amount: amount,
    booking_amount_home: amount,
    state: 'open',
    last_receipt_date: null,
    settled_on: null,
    by_direct_debit: false,
    entry: null,
    presented_on: null,
    is_reversal: false,
    mandate_reference: null,
    version: 10,
    ...changes,
  }
}

/** Runs writers inside one transaction, as sync does. */
export function inTransaction(
  database: Database,
  write: (transaction: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  return database.transaction().execute(write)
}
