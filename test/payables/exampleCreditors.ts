import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/database/open.ts'
import { payableWriters } from '../../src/payables/index.ts'
import { day } from '../../src/values/day.ts'
import { creditorId } from '../../src/values/ids.ts'
import { inTransaction, mappedCreditor, mappedCreditorTerm } from './books.ts'

export const baker = creditorId(randomUUID())
export const cleaner = creditorId(randomUUID())
export const blocked = creditorId(randomUUID())
export const names = {
  bakery: 'Bakkerij Van der Meer B.V.',
  cleaning: 'Schoonmaakbedrijf 100% Helder',
  mill: 'Bakkerij De Korenaar',
}
export const today = day('2026-07-01')
export const euro = (cents: number) => ({ cents, currency: 'EUR' })

/** Stores a baker with a partly paid invoice and a credit note, a cleaner with an open invoice, and a blocked creditor. */
export async function storeExampleCreditors(database: Database): Promise<void> {
  const booking = randomUUID()
  const part = { creditor_id: baker, booking }
  const paid = { state: 'settled', last_receipt_date: '2026-05-20', settled_on: '2026-05-20' } as const
  await inTransaction(database, async (transaction) => {
    await payableWriters.creditors(transaction, {
      creditors: [
        mappedCreditor({ id: baker }),
        mappedCreditor({
          id: cleaner,
          number: '0005000002',
          name: 'Schoonmaakbedrijf 100% Helder',
          postcode: '1234AB',
          city: 'Utrecht',
        }),
        mappedCreditor({
          id: blocked,
          number: '5000003',
          name: 'Bakkerij De Korenaar',
          postcode: null,
          city: null,
          status: 'blocked',
        }),
      ],
      noCreditors: [],
    })
    await payableWriters.creditorTerms(transaction, [
      mappedCreditorTerm({ ...part, amount: 7_500 }),
      mappedCreditorTerm({ ...part, amount: 2_500, ...paid }),
      mappedCreditorTerm({
        creditor_id: baker,
        kind: 'creditNote',
        invoice_number: '60000101',
        amount: -500,
        date: '2026-06-02',
        due_date: null,
      }),
      mappedCreditorTerm({ creditor_id: cleaner, amount: 1_234, due_date: '2026-07-31' }),
    ])
  })
}
