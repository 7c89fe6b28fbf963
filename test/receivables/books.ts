import { randomUUID } from 'node:crypto'
import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../../src/database/open.ts'
import type { SalesInvoiceLineTable, Schema } from '../../src/database/schema.ts'
import type { MappedSalesInvoice, MappedTerm } from '../../src/exact/index.ts'

/** Builders of rows as the mapping returns them, with a default for every column. */
export const administration = 1

export function mappedTerm(changes: Partial<MappedTerm> = {}): MappedTerm {
  const amount = changes.amount ?? 10_000
  return {
    id: randomUUID(),
    administration,
    client_id: randomUUID(),
    kind: 'invoice',
    invoice_number: '26000100',
    booking: randomUUID(),
    entry: randomUUID(),
    date: '2026-05-01',
    due_date: '2026-05-31',
    reference: 'K4410',
    description: 'Maandnota',
    currency: 'EUR',
    amount,
    amount_home: amount,
    booking_amount: amount,
    booking_amount_home: amount,
    state: 'open',
    last_receipt_date: null,
    settled_on: null,
    by_direct_debit: false,
    presented_on: null,
    is_reversal: false,
    mandate_reference: null,
    version: 10,
    ...changes,
  }
}

export function mappedSalesInvoice(changes: Partial<MappedSalesInvoice> = {}): MappedSalesInvoice {
  return {
    id: randomUUID(),
    administration,
    client_id: randomUUID(),
    number: '26000100',
    date: '2026-05-01',
    due_date: '2026-05-31',
    reference: 'K4410',
    description: 'Zorg mei',
    kind: 'invoice',
    is_draft: false,
    currency: 'EUR',
    amount: 10_000,
    vat: 0,
    version: 10,
    ...changes,
  }
}

export function mappedLine(
  changes: Partial<Insertable<SalesInvoiceLineTable>> = {},
): Insertable<SalesInvoiceLineTable> {
  return {
    id: randomUUID(),
    administration,
    sales_invoice_id: randomUUID(),
    position: 1,
    description: 'Huur kamer',
    quantity_millionths: 1_000_000,
    unit_price_millionths: 100_000_000,
    amount: 10_000,
    vat: 0,
    vat_rate: 0,
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
