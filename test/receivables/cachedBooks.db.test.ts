import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import { readBalance, readInvoices, receivableWriters } from '../../src/receivables/index.ts'
import { day } from '../../src/values/day.ts'
import { administrationId, type ClientId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { inTransaction, mappedTerm } from './books.ts'
import { storeExampleBooks, storeManyInvoices, storeTerms } from './exampleBooks.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

const today = day('2026-07-01')
const all = { show: 'all', cursor: null, limit: 100 } as const

test('the cached books of a client follow every change of its rows, and the date', async () => {
  const client = await storeExampleBooks(database)
  const balance = async (day = today) =>
    (await readBalance(database, client, day, homeCurrencyOf)).balance.cents
  const first = await readInvoices(database, client, all, today, homeCurrencyOf)
  expect(await balance()).toBe(2_820)
  expect((await readInvoices(database, client, all, today, homeCurrencyOf)).invoices[1]).toBe(
    first.invoices[1],
  )

  const id = randomUUID()
  const loose = { id, client_id: client, invoice_number: '26000113', amount: 700, due_date: '2026-07-05' }
  await storeTerms(database, [mappedTerm(loose)])
  expect(await balance()).toBe(3_520)
  await storeTerms(database, [mappedTerm({ ...loose, amount: 800, version: 2_000_000_000 })])
  expect(await balance()).toBe(3_620)
  // This change leaves the version as it was.
  await database.updateTable('term').set({ amount: 900, amount_home: 900 }).where('id', '=', id).execute()
  expect(await balance()).toBe(3_720)
  expect(
    (await readInvoices(database, client, all, day('2026-07-08'), homeCurrencyOf)).invoices[0]?.daysOverdue,
  ).toBe(0)
  const late = (await readInvoices(database, client, all, day('2026-07-08'), homeCurrencyOf)).invoices
  expect(late.find(({ number }) => number === '26000113')?.daysOverdue).toBe(3)
  await inTransaction(database, (transaction) =>
    receivableWriters.deleteTerms(transaction, { administration: administrationId(1), ids: [id] }),
  )
  expect(await balance()).toBe(2_820)
  expect((await readInvoices(database, client, all, today, homeCurrencyOf)).invoices).toHaveLength(2)
})

test('the cache of books drops those read longest ago', async () => {
  const newestInvoice = async (client: ClientId) =>
    (await readInvoices(database, client, all, today, homeCurrencyOf)).invoices[0]
  const [oldest, second] = [await storeManyInvoices(database), await storeManyInvoices(database)]
  const before = [await newestInvoice(oldest), await newestInvoice(second)]
  // Twenty of these clients fill the cache.
  for (let others = 0; others < 19; others++) await newestInvoice(await storeManyInvoices(database))
  // A cached invoice is the same object; one that was read again is an equal object.
  expect(await newestInvoice(second)).toBe(before[1])
  const again = await newestInvoice(oldest)
  expect(again).toEqual(before[0])
  expect(again).not.toBe(before[0])
})
