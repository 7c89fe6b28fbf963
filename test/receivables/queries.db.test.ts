import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import { balancesTogether, readBalance, readInvoices, readOpenItems } from '../../src/receivables/index.ts'
import { day } from '../../src/values/day.ts'
import { type ClientId, clientId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { administration, mappedTerm } from './books.ts'
import { euro, noAgeing, paidOn, storeExampleBooks, storeManyInvoices, storeTerms } from './exampleBooks.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

test('a balance counts all that is open, overdue only invoices past their due date', async () => {
  const client = await storeExampleBooks(database)
  expect(await readBalance(database, client, today, homeCurrencyOf)).toEqual({
    balance: euro(2_820),
    owed: euro(4_320),
    overdue: euro(4_320),
    overdueToPay: euro(4_320),
    isLate: true,
    openCredit: euro(1_500),
    underWay: euro(0),
    nextDue: null,
    reversed: { numbers: [], open: euro(0) },
    openItems: 3,
    openInvoices: 2,
    allInvoices: 2,
    ageing: { ...noAgeing, days31To60: euro(4_320), beside: euro(-1_500) },
    lastReceipt: {
      date: '2026-05-20',
      amount: euro(4_000),
      invoices: [{ id: expect.any(String), number: '26000111' }],
    },
    months: expect.arrayContaining([{ month: '2026-05', billed: euro(7_320), paid: euro(4_500) }]),
  })
  expect((await readBalance(database, client, day('2026-05-31'), homeCurrencyOf)).overdue).toEqual(euro(0))
})

test('a client without terms owes nothing', async () => {
  const client = clientId(randomUUID())
  expect(await readBalance(database, client, today, homeCurrencyOf)).toEqual({
    balance: euro(0),
    owed: euro(0),
    overdue: euro(0),
    overdueToPay: euro(0),
    isLate: false,
    openCredit: euro(0),
    underWay: euro(0),
    nextDue: null,
    reversed: { numbers: [], open: euro(0) },
    openItems: 0,
    openInvoices: 0,
    allInvoices: 0,
    ageing: noAgeing,
    lastReceipt: null,
    months: expect.any(Array),
  })
  expect(await readOpenItems(database, client, today, homeCurrencyOf)).toEqual({
    items: [],
    total: euro(0),
    overdue: euro(0),
    underWay: euro(0),
    ageing: noAgeing,
  })
})

/** Returns the total balance of these clients. */
async function together(...clients: readonly ClientId[]) {
  const asked = sql<{ owed: { administration: number; cents: number; currency: string }[] | null }>`
    WITH those AS (SELECT unnest(${clients}::uuid[]) AS client_id) SELECT ${balancesTogether('those', homeCurrencyOf)} AS owed`
  return (await asked.execute(database)).rows[0]?.owed ?? null
}

test('the debts of several clients are totalled; the total is null if nothing is open', async () => {
  const [first, second] = [await storeExampleBooks(database), await storeExampleBooks(database)]
  const settled = clientId(randomUUID())
  await storeTerms(database, [
    mappedTerm({ client_id: settled, ...paidOn('2026-05-20') }),
    mappedTerm({ client_id: second, invoice_number: '26000999', amount: 99 }),
  ])
  expect(await together(first, second, settled, clientId(randomUUID()))).toEqual([
    { administration, ...euro(2_820 + 2_919) },
  ])
  expect(await together(second)).toEqual([{ administration, ...euro(2_919) }])
  expect([await together(settled), await together()]).toEqual([null, null])
})

test('open items come newest first, with the amount and the open amount', async () => {
  const client = await storeExampleBooks(database)
  const { items, total, overdue } = await readOpenItems(database, client, today, homeCurrencyOf)
  expect({ total, overdue }).toEqual({ total: euro(2_820), overdue: euro(4_320) })
  expect(
    items.map((item) => [item.kind, item.invoiceNumber, item.date, item.amount.cents, item.open.cents]),
  ).toEqual([
    ['receipt', null, '2026-05-12', -500, -500],
    ['creditNote', '26000112', '2026-05-10', -1_000, -1_000],
    ['invoice', '26000111', '2026-05-01', 8_320, 4_320],
  ])
  expect(items.map((item) => item.daysOverdue)).toEqual([0, 0, 31])
  expect(items[0]?.invoiceId).toBeNull()
  expect(items[2]?.invoiceId).toBe(
    (await readInvoices(database, client, all, today, homeCurrencyOf)).invoices[1]?.id,
  )
})

const today = day('2026-07-01')
const all = { show: 'all', cursor: null, limit: 100 } as const

test('a partly paid invoice is one row, with the day of the last receipt', async () => {
  const client = await storeExampleBooks(database)
  const page = await readInvoices(database, client, all, today, homeCurrencyOf)
  expect(page.invoices[1]).toMatchObject({
    number: '26000111',
    date: '2026-05-01',
    dueDate: '2026-05-31',
    reference: 'K4410',
    amount: euro(8_320),
    paid: euro(4_000),
    open: euro(4_320),
    lastReceiptDate: '2026-05-20',
    status: 'partlyPaid',
  })
  expect(page.totals).toEqual({ amount: euro(7_320), paid: euro(4_000), open: euro(3_320) })
  expect(page.counts).toEqual({ open: 2, all: 2 })
})

test('an invoice keeps its own currency; balance and totals are in that of the administration', async () => {
  await database
    .insertInto('exact_administration')
    .values({ id: 88, name: 'Genève', currency: 'CHF', included: true, amount_sign: 1, mapping: '{}' })
    .execute()
  const client = clientId(randomUUID())
  await storeTerms(database, [
    mappedTerm({ administration: 88, client_id: client, currency: 'CHF', amount: 1_000 }),
    mappedTerm({
      administration: 88,
      client_id: client,
      invoice_number: '2',
      currency: 'USD',
      amount: 2_000,
      amount_home: 1_600,
    }),
  ])
  const franc = (amount: number) => ({ cents: amount, currency: 'CHF' })
  expect((await readBalance(database, client, today, homeCurrencyOf)).balance).toEqual(franc(2_600))
  expect(await together(client)).toEqual([{ administration: 88, ...franc(2_600) }])
  expect(await together(client, await storeExampleBooks(database))).toEqual([
    { administration, ...euro(2_820) },
    { administration: 88, ...franc(2_600) },
  ])
  const page = await readInvoices(database, client, all, today, homeCurrencyOf)
  expect(page.totals.open).toEqual(franc(2_600))
  expect(page.invoices.map((invoice) => invoice.open)).toEqual([
    franc(1_000),
    { cents: 2_000, currency: 'USD' },
  ])
})

test('the pages of five hundred invoices hold each invoice once, with the same totals', async () => {
  const client = await storeManyInvoices(database)
  const numbers: (string | null)[] = []
  let cursor: string | null = null
  do {
    const page = await readInvoices(
      database,
      client,
      { show: 'all', cursor, limit: 150 },
      today,
      homeCurrencyOf,
    )
    numbers.push(...page.invoices.map((invoice) => invoice.number))
    expect(page.counts).toEqual({ open: 50, all: 500 })
    expect(page.totals.open).toEqual(euro(25_000))
    cursor = page.next
  } while (cursor !== null)
  expect(numbers).toEqual(Array.from({ length: 500 }, (_, place) => String(26_100_499 - place)))
})
