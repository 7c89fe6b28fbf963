import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import { readInvoice, readInvoices, receivableWriters } from '../../src/receivables/index.ts'
import { vatTotals } from '../../src/receivables/rules/lines.ts'
import { day } from '../../src/values/day.ts'
import { clientId, invoiceId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { inTransaction, mappedLine, mappedSalesInvoice, mappedTerm } from './books.ts'
import { euro, invoicesNumbered, paidOn, storeExampleBooks, storeTerms } from './exampleBooks.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

test('an invoice shows lines, VAT, instalments, receipts and other settlements', async () => {
  const client = clientId(randomUUID())
  const booking = randomUUID()
  const number = '26000200'
  const part = { client_id: client, invoice_number: number, booking }
  const sales = mappedSalesInvoice({ client_id: client, number, amount: 12_100, vat: 2_100 })
  const draft = mappedSalesInvoice({ client_id: client, number, is_draft: true, description: 'Concept' })
  await storeTerms(database, [
    mappedTerm({ ...part, amount: 5_000, due_date: '2026-07-31' }),
    mappedTerm({ ...part, amount: 4_000, ...paidOn('2026-05-20') }),
    mappedTerm({ ...part, amount: 3_000, state: 'settled', settled_on: '2026-05-25' }),
    mappedTerm({ ...part, amount: 100, state: 'settled', settled_on: '2026-06-02' }),
    mappedTerm({
      client_id: client,
      kind: 'creditNote',
      invoice_number: '26000201',
      amount: -3_000,
      state: 'settled',
      settled_on: '2026-05-25',
    }),
  ])
  await inTransaction(database, (transaction) =>
    receivableWriters.salesInvoices(transaction, {
      invoices: [sales, draft],
      lines: [
        mappedLine({
          sales_invoice_id: sales.id,
          position: 2,
          description: 'Wassen',
          quantity_millionths: 7_500_000,
          unit_price_millionths: 1_333_333,
          amount: 1_000,
          vat: 210,
          vat_rate: 2_100,
          period_from: '2026-04-01',
          period_to: '2026-04-30',
        }),
        mappedLine({ sales_invoice_id: sales.id, amount: 9_000, vat: 1_890, vat_rate: 2_100 }),
        mappedLine({ sales_invoice_id: sales.id, position: 3, amount: 0, vat: 0, vat_rate: null }),
      ],
    }),
  )
  const id = invoiceId((await invoicesNumbered(database, number))[0]?.invoiceId ?? '')
  const invoice = await readInvoice(database, id, today, homeCurrencyOf)
  expect(invoice).toMatchObject({
    id,
    clientId: client,
    administration: 1,
    salesInvoiceId: sales.id,
    description: 'Zorg mei',
    amount: euro(12_100),
    paid: euro(7_100),
    open: euro(5_000),
    dueDate: '2026-07-31',
    terms: [
      { dueDate: '2026-05-31', amount: euro(7_100), open: euro(0), collection: 'none' },
      { dueDate: '2026-07-31', amount: euro(5_000), open: euro(5_000), collection: 'none' },
    ],
    receipts: [{ date: '2026-05-20', amount: euro(4_000) }],
    allocations: [
      { kind: 'credit', date: '2026-05-25', amount: euro(3_000) },
      { kind: 'writeOff', date: '2026-06-02', amount: euro(100) },
    ],
    settled: [
      { kind: 'credit', amount: euro(3_000) },
      { kind: 'writeOff', amount: euro(100) },
    ],
  })
  expect(vatTotals(invoice?.lines ?? [])).toEqual([
    { rate: 21, base: euro(10_000), vat: euro(2_100), including: euro(12_100) },
    { rate: null, base: euro(0), vat: euro(0), including: euro(0) },
  ])
  expect(invoice?.lines[1]).toEqual({
    position: 2,
    description: 'Wassen',
    period: { from: '2026-04-01', to: '2026-04-30' },
    quantity: '7.5',
    unitPrice: '1.333333',
    vatRate: 21,
    amount: euro(1_000),
    vat: euro(210),
    including: euro(1_210),
  })
  expect(invoice?.lines.map((line) => line.position)).toEqual([1, 2, 3])
})

test('an imported invoice has no lines; a loose receipt and an unknown id are no invoice', async () => {
  const client = await storeExampleBooks(database)
  const { invoices } = await readInvoices(database, client, all, today, homeCurrencyOf)
  const imported = await readInvoice(database, invoices[1]?.id ?? invoiceId(''), today, homeCurrencyOf)
  expect(imported).toMatchObject({ salesInvoiceId: null, lines: [], settled: [], description: 'Maandnota' })
  const receipt = await database
    .selectFrom('term')
    .select('own_invoice_id')
    .where('client_id', '=', client)
    .where('kind', '=', 'receipt')
    .executeTakeFirstOrThrow()
  expect(
    await readInvoice(database, invoiceId(receipt.own_invoice_id ?? ''), today, homeCurrencyOf),
  ).toBeNull()
  expect(await readInvoice(database, invoiceId(randomUUID()), today, homeCurrencyOf)).toBeNull()
})

const today = day('2026-07-01')
const all = { show: 'all', cursor: null, limit: 100 } as const
