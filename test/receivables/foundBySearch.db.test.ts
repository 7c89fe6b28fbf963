import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import { clientsByAmount, readInvoice } from '../../src/receivables/index.ts'
import { cents } from '../../src/values/cents.ts'
import { day } from '../../src/values/day.ts'
import { clientId, invoiceId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { mappedTerm } from './books.ts'
import { invoicesNumbered, paidOn, storeTerms } from './exampleBooks.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

const today = day('2026-07-01')

test('a number finds the invoice of every client who has it, once', async () => {
  const number = '26000777'
  const clients = [clientId(randomUUID()), clientId(randomUUID())]
  const booking = randomUUID()
  await storeTerms(database, [
    mappedTerm({ client_id: clients[0] ?? '', invoice_number: number, booking, amount: 1 }),
    mappedTerm({ client_id: clients[0] ?? '', invoice_number: number, booking, amount: 2 }),
    mappedTerm({ client_id: clients[1] ?? '', invoice_number: number }),
    mappedTerm({ kind: 'receipt', invoice_number: number }),
    mappedTerm({ invoice_number: `${number}1` }),
  ])
  const found = await invoicesNumbered(database, number)
  expect(found.map((each) => each.clientId).toSorted()).toEqual(clients.toSorted())
  for (const each of found) {
    const invoice = await readInvoice(database, invoiceId(each.invoiceId), today, homeCurrencyOf)
    expect([invoice?.clientId, invoice?.number]).toEqual([each.clientId, number])
  }
  expect(await invoicesNumbered(database, '2600077')).toEqual([])
})

test('an amount finds the clients who were invoiced for it or owe it, open ones first', async () => {
  const [settled, open, credit] = [randomUUID(), randomUUID(), randomUUID()]
  const amount = 7_654_321
  await storeTerms(database, [
    mappedTerm({ client_id: settled, amount, ...paidOn('2026-05-20'), date: '2026-06-01' }),
    mappedTerm({ client_id: open, amount }),
    mappedTerm({
      client_id: credit,
      kind: 'receipt',
      invoice_number: null,
      amount: -amount,
      date: '2026-04-01',
    }),
  ])
  const found = await clientsByAmount(database, cents(amount))
  expect([...new Set(found.map((each) => each.clientId))]).toEqual([open, credit, settled])
  expect(found.find((each) => each.clientId === credit)?.invoiceId).toBeNull()
})
