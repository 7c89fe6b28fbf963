import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import type { MappedTerm } from '../../src/exact/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { administrationId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { inTransaction, mappedLine, mappedSalesInvoice, mappedTerm } from './books.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

const write = (...terms: MappedTerm[]) =>
  inTransaction(database, (transaction) => receivableWriters.terms(transaction, terms))
const stored = (id: string) => database.selectFrom('term').selectAll().where('id', '=', id).executeTakeFirst()
const amountOf = async (id: string) => (await stored(id))?.amount

test('an older version never overwrites a newer one, whichever comes first', async () => {
  const term = mappedTerm({ amount: 5_000, version: 20 })
  await write(term)
  await write({ ...term, amount: 4_000, version: 19 })
  expect(await amountOf(term.id)).toBe(5_000)
  await write({ ...term, amount: 3_000, version: 20 })
  expect(await amountOf(term.id)).toBe(5_000)
  await write({ ...term, amount: 2_000, state: 'settled', version: 21 })
  expect(await stored(term.id)).toMatchObject({ amount: 2_000, state: 'settled', version: 21 })
})

test('of two versions in one batch the newer one is kept', async () => {
  const term = mappedTerm()
  await write({ ...term, amount: 700, version: 32 }, { ...term, amount: 800, version: 31 })
  expect(await amountOf(term.id)).toBe(700)
})

test('every column comes back as it was written', async () => {
  const term = mappedTerm({
    kind: 'creditNote',
    amount: -12_345_678_901,
    amount_home: -11_000_000_000,
    currency: 'USD',
    state: 'settled',
    last_receipt_date: '2026-05-20',
    settled_on: '2026-05-21',
    by_direct_debit: true,
    is_reversal: true,
    mandate_reference: 'M-1',
    description: 'Zorg "mei" – ë\n\\',
  })
  await write(term)
  const { invoice_id: _, own_invoice_id: __, ...row } = (await stored(term.id)) ?? {}
  expect(row).toEqual(term)
})

test('terms with one number share an id, except those of another client or without a number', async () => {
  const client_id = randomUUID()
  const same = [mappedTerm({ client_id }), mappedTerm({ client_id })]
  const otherClient = mappedTerm()
  const withoutNumber = [
    mappedTerm({ client_id, invoice_number: null }),
    mappedTerm({ client_id, invoice_number: null, booking: null }),
    mappedTerm({ client_id, invoice_number: null, booking: null }),
  ]
  await write(...same, otherClient, ...withoutNumber)
  const keys = await Promise.all(
    [...same, otherClient, ...withoutNumber].map(async ({ id }) => (await stored(id))?.invoice_id),
  )
  expect(keys[0]).toBe(keys[1])
  expect(new Set(keys).size).toBe(5)
})

test('each booking is an invoice of its own, also with the same number', async () => {
  const client_id = randomUUID()
  const booking = randomUUID()
  const split = [mappedTerm({ client_id, booking }), mappedTerm({ client_id, booking })]
  const others = [
    mappedTerm({ client_id }),
    mappedTerm({ client_id, booking, invoice_number: '26000101' }),
    mappedTerm({ booking }),
  ]
  await write(...split, ...others)
  const ids = await Promise.all(
    [...split, ...others].map(async ({ id }) => (await stored(id))?.own_invoice_id),
  )
  expect(ids[0]).toBe(ids[1])
  expect(new Set(ids).size).toBe(4)
})

test('three thousand terms are written in one batch', async () => {
  const client_id = randomUUID()
  await write(...Array.from({ length: 3_000 }, (_, place) => mappedTerm({ client_id, amount: place })))
  const { total } = await database
    .selectFrom('term')
    .select(({ fn }) => [fn.sum<number>('amount').as('total')])
    .where('client_id', '=', client_id)
    .executeTakeFirstOrThrow()
  expect(Number(total)).toBe(4_498_500)
})

test('a batch that fails leaves nothing behind', async () => {
  const term = mappedTerm()
  const failing = inTransaction(database, async (transaction) => {
    await receivableWriters.terms(transaction, [term])
    throw new Error('the cursor could not be written')
  })
  await expect(failing).rejects.toThrow('the cursor could not be written')
  expect(await stored(term.id)).toBeUndefined()
})

test('a sales invoice has the number of its terms; a draft belongs to none', async () => {
  const client_id = randomUUID()
  const term = mappedTerm({ client_id, invoice_number: '26000111' })
  const invoice = mappedSalesInvoice({ client_id, number: '26000111' })
  const draft = mappedSalesInvoice({ client_id, number: null, is_draft: true })
  await write(term)
  await inTransaction(database, (transaction) =>
    receivableWriters.salesInvoices(transaction, { invoices: [invoice, draft], lines: [] }),
  )
  const keyOf = async (id: string) =>
    (await database.selectFrom('sales_invoice').select('invoice_id').where('id', '=', id).executeTakeFirst())
      ?.invoice_id
  expect(await keyOf(invoice.id)).toBe((await stored(term.id))?.invoice_id)
  expect(await keyOf(draft.id)).toBeNull()
})

async function book() {
  const client_id = randomUUID()
  const term = mappedTerm({ client_id })
  const invoice = mappedSalesInvoice({ client_id })
  const lines = [1, 2].map((position) => mappedLine({ sales_invoice_id: invoice.id, position }))
  await inTransaction(database, async (transaction) => {
    await receivableWriters.terms(transaction, [term])
    await receivableWriters.salesInvoices(transaction, { invoices: [invoice], lines })
  })
  return { client_id, term, invoice, lines }
}

async function left({ term, invoice }: Awaited<ReturnType<typeof book>>) {
  const header = await database
    .selectFrom('sales_invoice')
    .select('id')
    .where('id', '=', invoice.id)
    .execute()
  const lines = await database
    .selectFrom('sales_invoice_line')
    .select('position')
    .where('sales_invoice_id', '=', invoice.id)
    .orderBy('position')
    .execute()
  return {
    terms: (await stored(term.id)) ? 1 : 0,
    invoices: header.length,
    lines: lines.map((line) => line.position),
  }
}

const deletions = (...ids: string[]) => ({ administration: administrationId(1), ids })

test('removing an account removes its terms, invoices and lines, and no one else’s', async () => {
  const [gone, stays] = [await book(), await book()]
  await inTransaction(database, (transaction) =>
    receivableWriters.deleteAccounts(transaction, deletions(gone.client_id, randomUUID())),
  )
  expect(await left(gone)).toEqual({ terms: 0, invoices: 0, lines: [] })
  expect(await left(stays)).toEqual({ terms: 1, invoices: 1, lines: [1, 2] })
})

test('removing a term removes nothing else', async () => {
  const books = await book()
  await inTransaction(database, (transaction) =>
    receivableWriters.deleteTerms(transaction, deletions(books.term.id, randomUUID())),
  )
  expect(await left(books)).toEqual({ terms: 0, invoices: 1, lines: [1, 2] })
})

test('removing a sales invoice removes its lines; removing a line removes nothing else', async () => {
  const [whole, line] = [await book(), await book()]
  await inTransaction(database, (transaction) =>
    receivableWriters.deleteSalesInvoices(transaction, deletions(whole.invoice.id, line.lines[0]?.id ?? '')),
  )
  expect(await left(whole)).toEqual({ terms: 1, invoices: 0, lines: [] })
  expect(await left(line)).toEqual({ terms: 1, invoices: 1, lines: [2] })
})

test('after a reload lower versions are accepted, and rows that did not come again are removed', async () => {
  const place = administrationId(77)
  const [again, gone] = [
    mappedTerm({ administration: place, version: 900 }),
    mappedTerm({ administration: place, version: 901 }),
  ]
  const elsewhere = mappedTerm({ version: 902 })
  await write(again, gone, elsewhere)
  await inTransaction(database, (transaction) =>
    receivableWriters.forgetVersions(transaction, { administration: place }),
  )
  expect(await amountOf(gone.id)).toBe(10_000)
  await write({ ...again, amount: 6_000, version: 5 })
  const remove = (stream: 'terms' | 'salesInvoices' | 'accounts') =>
    inTransaction(database, (transaction) =>
      receivableWriters.removeUnseen(transaction, { administration: place, stream }),
    )
  await remove('accounts')
  await remove('salesInvoices')
  expect(await amountOf(gone.id)).toBe(10_000)
  await remove('terms')
  expect(await amountOf(gone.id)).toBeUndefined()
  expect(await stored(again.id)).toMatchObject({ amount: 6_000, version: 5 })
  expect(await stored(elsewhere.id)).toMatchObject({ version: 902 })
})

test('after a reload of sales invoices, headers and lines that did not come again are removed', async () => {
  const books = await book()
  await inTransaction(database, (transaction) =>
    receivableWriters.forgetVersions(transaction, { administration: administrationId(1) }),
  )
  await inTransaction(database, (transaction) =>
    receivableWriters.salesInvoices(transaction, {
      invoices: [{ ...books.invoice, version: 1 }],
      lines: books.lines.slice(0, 1).map((line) => ({ ...line, version: 2 })),
    }),
  )
  await inTransaction(database, (transaction) =>
    receivableWriters.removeUnseen(transaction, {
      administration: administrationId(1),
      stream: 'salesInvoices',
    }),
  )
  expect(await left(books)).toEqual({ terms: 1, invoices: 1, lines: [1] })
})
