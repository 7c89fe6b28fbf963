import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import {
  findCreditors,
  readBalance,
  readBalances,
  readCreditor,
  readInvoice,
  readInvoices,
  readOpenItems,
} from '../../src/payables/index.ts'
import { creditorId, invoiceId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { administration } from './books.ts'
import { baker, blocked, cleaner, euro, names, storeExampleCreditors, today } from './exampleCreditors.ts'

let opened: OpenDatabase
let database: Database

beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
  await storeExampleCreditors(database)
})
afterAll(() => opened.close())

test.each([
  ['a part of the name', 'meer', [names.bakery]],
  ['words in any order', 'ede bakkerij', [names.bakery]],
  ['the city alone', 'utrecht', [names.cleaning]],
  ['a postcode with a space for one without', '1234 ab', [names.cleaning]],
  ['a postcode without a space for one with', '6711AB', [names.bakery]],
  ['the number', '5000001', [names.bakery]],
  ['the number that has zeros in front in the ledger', '5000002', [names.cleaning]],
  ['the number with zeros in front', '0005000001', [names.bakery]],
  ['a wildcard of LIKE', '100%', [names.cleaning]],
  ['an underscore that is not there', 'bakkerij_', []],
  ['words that no creditor has all of', 'bakkerij utrecht', []],
  ['a part of a number', '500', []],
  ['nothing', '  ', []],
] as const)('creditors are found by %s', async (_, q, expected) => {
  expect(await find(q)).toEqual({ names: expected, total: expected.length })
})

test('active creditors come before blocked ones, and the total counts beyond the limit', async () => {
  expect(await find('bakkerij')).toEqual({ names: [names.bakery, names.mill], total: 2 })
  expect(await find('bakkerij', 1)).toEqual({ names: [names.bakery], total: 2 })
})

test('no search text, however odd, fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (q) => {
      const result = await find(q)
      expect(result.names.length).toBe(result.total)
    }),
    { numRuns: 60 },
  )
})

test('a creditor is read with all that identifies it; an unknown id gives null', async () => {
  expect(await readCreditor(database, baker)).toEqual({
    id: baker,
    administration,
    number: '5000001',
    name: names.bakery,
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
    owed: euro(7_500),
    overdue: euro(7_500),
    overdueToPay: euro(7_500),
    isLate: true,
    openCredit: euro(500),
    underWay: euro(0),
    nextDue: null,
    reversed: { numbers: [], open: euro(0) },
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
  const id = invoiceId(page.invoices[1]?.id ?? '')
  expect(await readInvoice(database, baker, id, today, homeCurrencyOf)).toMatchObject({
    ...page.invoices[1],
    terms: [{ amount: euro(10_000), open: euro(7_500) }],
    receipts: [{ date: '2026-05-20', amount: euro(2_500) }],
  })
  expect(await readInvoice(database, cleaner, id, today, homeCurrencyOf)).toBeNull()
  expect(page.totals).toEqual({ amount: euro(9_500), paid: euro(2_500), open: euro(7_000) })
})

async function find(q: string, limit = 20) {
  const { hits, total } = await findCreditors(database, { q, limit })
  return { names: hits.map((hit) => hit.name), total }
}
