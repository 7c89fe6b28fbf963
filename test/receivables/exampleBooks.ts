import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Database } from '../../src/database/open.ts'
import type { MappedTerm } from '../../src/exact/index.ts'
import { invoicesByNumber, receivableWriters } from '../../src/receivables/index.ts'
import { addDays, day } from '../../src/values/day.ts'
import { type ClientId, clientId } from '../../src/values/ids.ts'
import { mappedLedger } from '../money/ledgers.ts'
import { inTransaction, mappedTerm } from './books.ts'

export const euro = (cents: number) => ({ cents, currency: 'EUR' })
/** The columns of a term that was paid on this day. */
export const paidOn = (date: string) =>
  ({ state: 'settled', last_receipt_date: date, settled_on: date }) as const

export const noAgeing = {
  notDue: euro(0),
  days1To30: euro(0),
  days31To60: euro(0),
  days61To90: euro(0),
  over90: euro(0),
  beside: euro(0),
}

export function storeTerms(database: Database, terms: readonly MappedTerm[]): Promise<void> {
  return inTransaction(database, (transaction) => receivableWriters.terms(transaction, terms))
}

/** Stores an invoice of 83,20 with 40,00 paid, a credit note of 10,00 and an unallocated receipt of 5,00. */
export async function storeExampleBooks(database: Database): Promise<ClientId> {
  const client = clientId(randomUUID())
  const invoice = { client_id: client, invoice_number: '26000111', booking: randomUUID() }
  const loose = { client_id: client, due_date: null, reference: null }
  await storeTerms(database, [
    mappedTerm({ ...invoice, amount: 4_320 }),
    mappedTerm({ ...invoice, amount: 4_000, ...paidOn('2026-05-20') }),
    mappedTerm({
      ...loose,
      kind: 'creditNote',
      invoice_number: '26000112',
      amount: -1_000,
      date: '2026-05-10',
    }),
    mappedTerm({ ...loose, kind: 'receipt', invoice_number: null, amount: -500, date: '2026-05-12' }),
  ])
  return client
}

/** Stores five hundred invoices of two terms each; one term of every tenth invoice is open. */
export async function storeManyInvoices(database: Database): Promise<ClientId> {
  const client = clientId(randomUUID())
  const terms = Array.from({ length: 500 }, (_, index): MappedTerm[] => {
    const invoice = {
      client_id: client,
      invoice_number: String(26_100_000 + index),
      booking: randomUUID(),
      date: addDays(day('2024-01-01'), index),
    }
    return [
      mappedTerm({ ...invoice, amount: 1_000 + index, ...paidOn('2026-05-20') }),
      mappedTerm({ ...invoice, amount: 500, ...(index % 10 === 0 ? {} : paidOn('2026-05-21')) }),
    ]
  })
  await storeTerms(database, terms.flat())
  return client
}

/** Returns the invoices with this number. */
export async function invoicesNumbered(database: Database, number: string) {
  const statement = sql<{ invoices: { clientId: string; invoiceId: string }[] | null }>`
    SELECT ${invoicesByNumber(number)} AS invoices`
  const { rows } = await statement.execute(database)
  return rows[0]?.invoices ?? []
}

/** Returns the terms of forty generated ledgers, each of a client of its own. */
export function generatedTerms(): readonly MappedTerm[] {
  return fc.sample(mappedLedger, { numRuns: 40, seed: 3 }).flatMap((terms) => {
    const client = randomUUID()
    return terms.map((term) => ({ ...term, client_id: client, id: randomUUID() }))
  })
}
