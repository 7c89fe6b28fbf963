import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import {
  findCreditors,
  payableWriters,
  readBalance,
  readBalances,
  readCreditor,
  readInvoices,
  readOpenItems,
} from '../../src/payables/index.ts'
import { day } from '../../src/values/day.ts'
import { creditorId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { inTransaction, mappedCreditor, mappedCreditorTerm } from './books.ts'

const today = day('2026-07-01')
const baker = creditorId(randomUUID())
const cleaner = creditorId(randomUUID())
const blocked = creditorId(randomUUID())
let opened: OpenDatabase
let database: Database

beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
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
})
afterAll(() => opened.close())

const find = async (q: string, limit = 20) => {
  const { hits, total } = await findCreditors(database, { q, limit })
  return { names: hits.map((hit) => hit.name), total }
}
const [bakery, cleaning, mill] = [
  'Bakkerij Van der Meer B.V.',
  'Schoonmaakbedrijf 100% Helder',
  'Bakkerij De Korenaar',
]
const euro = (amount: number) => ({ cents: amount, currency: 'EUR' })

test.each([
  ['a part of the name', 'meer', [bakery]],
  ['words in any order', 'ede bakkerij', [bakery]],
  ['the city alone', 'utrecht', [cleaning]],
  ['a postcode with a space for one without', '1234 ab', [cleaning]],
  ['a postcode without a space for one with', '6711AB', [bakery]],
  ['the number', '5000001', [bakery]],
  ['the number that has zeros in front in the ledger', '5000002', [cleaning]],
  ['the number with zeros in front', '0005000001', [bakery]],
  ['a sign that LIKE reads otherwise', '100%', [cleaning]],
  ['an underscore that is not there', 'bakkerij_', []],
  ['words that no creditor has all of', 'bakkerij utrecht', []],
  ['a part of a number', '500', []],
  ['nothing', '  ', []],
] as const)('creditors are found by %s', async (_, q, names) => {
  expect(await find(q)).toEqual({ names, total: names.length })
})

test('active creditors come before blocked ones, and the total counts beyond the limit', async () => {
  expect(await find('bakkerij')).toEqual({ names: [bakery, mill], total: 2 })
  expect(await find('bakkerij', 1)).toEqual({ names: [bakery], total: 2 })
})

test('no search text, however odd, fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (q) => {
      const { names, total } = await find(q)
      expect(names.length).toBe(total)
    }),
    { numRuns: 60 },
  )
})

test('a creditor is read with all that identifies it; an unknown one is none', async () => {
  expect(await readCreditor(database, baker)).toEqual({
    id: baker,
    number: '5000001',
    name: bakery,
    street: 'Dorpsstraat 1',
    postcode: '6711 AB',
    city: 'Ede',
    phone: '0318 123456',
    email: 'post@bakkerij.example',
    status: 'active',
  })
  expect(await readCreditor(database, creditorId(randomUUID()))).toBeNull()
})

test('what is owed to a creditor counts all that is open, overdue only invoices past their due date', async () => {
  expect(await readBalance(database, baker, today, homeCurrencyOf)).toEqual({
    balance: euro(7_000),
    overdue: euro(7_500),
    openCredit: euro(500),
    underWay: euro(0),
    openItems: 2,
    openInvoices: 2,
    allInvoices: 2,
  })
  expect((await readBalance(database, cleaner, today, homeCurrencyOf)).overdue).toEqual(euro(0))
  expect(await readBalances(database, [baker, cleaner, blocked], homeCurrencyOf)).toEqual(
    new Map([
      [baker, euro(7_000)],
      [cleaner, euro(1_234)],
    ]),
  )
})

test('invoices and open items of a creditor follow the rules of those of a client', async () => {
  const { items, total, overdue, ageing } = await readOpenItems(database, baker, today, homeCurrencyOf)
  expect({ total, overdue }).toEqual({ total: euro(7_000), overdue: euro(7_500) })
  expect(ageing).toEqual({
    notDue: euro(0),
    days1To30: euro(0),
    days31To60: euro(7_500),
    days61To90: euro(0),
    over90: euro(0),
    beside: euro(-500),
  })
  expect(items.map((item) => [item.kind, item.amount.cents, item.open.cents, item.daysOverdue])).toEqual([
    ['creditNote', -500, -500, 0],
    ['invoice', 10_000, 7_500, 31],
  ])
  const page = await readInvoices(
    database,
    baker,
    { show: 'all', cursor: null, limit: 10 },
    today,
    homeCurrencyOf,
  )
  expect(page.invoices[1]).toMatchObject({
    number: '60000100',
    amount: euro(10_000),
    paid: euro(2_500),
    open: euro(7_500),
    status: 'partlyPaid',
    lastReceiptDate: '2026-05-20',
  })
  expect(page.totals).toEqual({ amount: euro(9_500), paid: euro(2_500), open: euro(7_000) })
})
