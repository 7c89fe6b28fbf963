import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillTable } from '../../src/database/largeTables.ts'
import { fillTerms } from '../../src/database/migrations/0014-own-invoice.ts'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import { numberKey } from '../../src/money/invoiceKey.ts'
import {
  invoicesByNumber,
  readInvoice,
  readInvoices,
  receivableWriters,
} from '../../src/receivables/index.ts'
import { day } from '../../src/values/day.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { inTransaction, mappedLine, mappedSalesInvoice, mappedTerm } from './books.ts'
import { euro, generatedTerms, paidOn, storeTerms } from './exampleBooks.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

const today = day('2026-07-01')
const number = '2001'
test('two bookings with one number are two invoices, each with its own amounts, lines and PDF', async () => {
  const { client, sales, older, newer } = await storeBoth()
  const [second, first] = await list(client)
  expect([first?.amount, first?.open, first?.status]).toEqual([euro(9_000), euro(0), 'paid'])
  expect([second?.amount, second?.open, second?.status]).toEqual([euro(10_000), euro(10_000), 'open'])
  const [firstDetail, secondDetail] = [
    await read(first?.id ?? invoiceId('')),
    await read(second?.id ?? invoiceId('')),
  ]
  expect([firstDetail?.salesInvoiceId, secondDetail?.salesInvoiceId]).toEqual(sales.map(({ id }) => id))
  expect([firstDetail?.entries, secondDetail?.entries]).toEqual([[older.entry], [newer.entry]])
  expect([firstDetail, secondDetail].map((each) => each?.lines[0]?.description)).toEqual([
    'Zorg van 2025-05-01',
    'Zorg van 2026-05-01',
  ])
})

test('two invoices with one number and one date show no lines that may belong to the other', async () => {
  const client = clientId(randomUUID())
  const terms = [1, 2].map(() => mappedTerm({ client_id: client, invoice_number: number }))
  await storeTerms(database, terms)
  await inTransaction(database, (transaction) =>
    receivableWriters.salesInvoices(transaction, {
      invoices: [mappedSalesInvoice({ client_id: client, number })],
      lines: [],
    }),
  )
  for (const { id } of await list(client)) {
    expect(await read(id)).toMatchObject({ salesInvoiceId: null, lines: [] })
  }
})

test('an old link opens the invoice, and the open one if two have the number', async () => {
  const { client } = await storeBoth()
  const former = numberKey({ administration: 1, relationId: client, invoiceNumber: number })
  expect(await read(former)).toMatchObject({ number, date: '2026-05-01' })
  const single = mappedTerm({ client_id: client, invoice_number: '2002' })
  await storeTerms(database, [single])
  const [invoice] = (await list(client)).filter((each) => each.number === '2002')
  const old = numberKey({ administration: 1, relationId: client, invoiceNumber: '2002' })
  expect((await read(old))?.id).toBe(invoice?.id)
})

test('the id of a payment or credit note under the number of an invoice leads to that invoice', async () => {
  const client = clientId(randomUUID())
  const invoice = mappedTerm({ client_id: client, invoice_number: number })
  const credit = mappedTerm({ client_id: client, invoice_number: number, kind: 'creditNote', amount: -100 })
  await storeTerms(database, [invoice, credit])
  const { own } = await database
    .selectFrom('term')
    .select('own_invoice_id as own')
    .where('id', '=', credit.id)
    .executeTakeFirstOrThrow()
  expect(await read(invoiceId(own ?? ''))).toMatchObject({ amount: euro(10_000), open: euro(9_900) })
})

test('a number finds every invoice that has it, newest first, and tells other bookings by their role', async () => {
  const { client } = await storeBoth()
  const creditNumber = randomUUID()
  await storeTerms(database, [
    mappedTerm({ client_id: client, invoice_number: number, kind: 'receipt', amount: -1 }),
    mappedTerm({ client_id: client, invoice_number: number, kind: 'creditNote', amount: -2 }),
    mappedTerm({ client_id: client, invoice_number: creditNumber, kind: 'creditNote', amount: -2 }),
  ])
  const numbered = async (asked: string) => {
    const { rows } = await sql<{
      invoices: { clientId: string; invoiceId: string; date: string; role: number }[] | null
    }>`
      SELECT ${invoicesByNumber(asked)} AS invoices`.execute(database)
    return (rows[0]?.invoices ?? []).filter((each) => each.clientId === client)
  }
  const ids = (await list(client)).filter((each) => each.number === number).map(({ id }) => id)
  expect((await numbered(number)).filter(({ role }) => role === 1)).toEqual([
    { clientId: client, invoiceId: ids[0], date: '2026-05-01', role: 1 },
    { clientId: client, invoiceId: ids[1], date: '2025-05-01', role: 1 },
  ])
  expect(await numbered(creditNumber)).toHaveLength(1)
})

test('the migration gives every row the same ids as a fresh load', async () => {
  const { client } = await storeBoth()
  await storeTerms(database, [
    mappedTerm({ client_id: client, invoice_number: null }),
    mappedTerm({ client_id: client, invoice_number: null, booking: null }),
    mappedTerm({ client_id: client, invoice_number: '2003', booking: null }),
    mappedTerm({ client_id: client, invoice_number: 'F-"7\\é' }),
    mappedTerm({ client_id: client, kind: 'receipt', invoice_number: number, amount: -1 }),
    ...generatedTerms(),
  ])
  const rows = () => database.selectFrom('term').selectAll().orderBy('id').execute()
  const fresh = await rows()
  await database.updateTable('term').set({ own_invoice_id: null }).execute()
  if (!('fill' in fillTerms)) throw new Error('the migration fills no rows')
  await fillTable(database, fillTerms.fill, { name: 'fill', note: () => undefined })
  expect(await rows()).toEqual(fresh)
})

function read(id: InvoiceId) {
  return readInvoice(database, id, today, homeCurrencyOf)
}

async function list(client: ClientId) {
  const page = { show: 'all', cursor: null, limit: 10 } as const
  return (await readInvoices(database, client, page, today, homeCurrencyOf)).invoices
}

/** Stores a paid invoice of last year and an open one of this year, with one number, each with its own lines. */
async function storeBoth() {
  const client = clientId(randomUUID())
  const common = { client_id: client, invoice_number: number }
  const older = mappedTerm({ ...common, amount: 9_000, date: '2025-05-01', ...paidOn('2025-05-20') })
  const newer = mappedTerm({ ...common, amount: 10_000, date: '2026-05-01' })
  await storeTerms(database, [older, newer])
  const sales = [older, newer].map(({ date, amount }) =>
    mappedSalesInvoice({ client_id: client, number, date, amount }),
  )
  await inTransaction(database, (transaction) =>
    receivableWriters.salesInvoices(transaction, {
      invoices: sales,
      lines: sales.map(({ id, date }) =>
        mappedLine({ sales_invoice_id: id, description: `Zorg van ${date}`, vat_rate: null }),
      ),
    }),
  )
  return { client, sales, older, newer }
}
