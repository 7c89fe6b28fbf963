import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Connection } from '../../src/exact/connection/connection.ts'
import { createInvoicePdf } from '../../src/exact/invoicePdf.ts'
import { administrationId, clientId } from '../../src/values/ids.ts'

const id = (end: string): string => `00000000-0000-4000-8000-0000000000${end}`
const administration = administrationId(3_201_425)
const mine = {
  ID: id('d1'),
  Account: id('c1'),
  FinancialTransactionEntryID: id('b1'),
  SalesInvoiceNumber: 2_001,
  Type: 10,
}

test('the document that Exact ties to the client and the booking is downloaded', async () => {
  const files = { documents: [mine], attachments: [fileOf(mine.ID)] }
  expect(await open(files)).toContain(mine.ID)
  expect(await open({ ...files, documents: [{ ...mine, SalesInvoiceNumber: null }] })).toContain(mine.ID)
  expect(await open({ ...files, documents: [{ ...mine, ID: mine.ID.toUpperCase() }] })).toContain(mine.ID)
})

test.each([
  ['of another client, with the same number', { Account: id('c2') }],
  ['of another client, under the same booking', { Account: id('c2'), SalesInvoiceNumber: null }],
  ['of no client', { Account: null }],
  ['without the field of its client', { Account: undefined }],
  [
    'of the same client under another booking, with the same number',
    { FinancialTransactionEntryID: id('b9') },
  ],
  ['of the same client under no booking, with the same number', { FinancialTransactionEntryID: null }],
  ['of the same client and booking, with another number', { SalesInvoiceNumber: 2_002 }],
  ['of another client and another booking', { Account: id('c2'), FinancialTransactionEntryID: id('b9') }],
])('a document %s is not shown', async (_, changes) => {
  const document = { ...mine, ...changes }
  expect(await open({ documents: [document], attachments: [fileOf(mine.ID)] })).toBeNull()
})

test('a file of another document is not shown, also when Exact returns it first', async () => {
  const [theirs, own] = [fileOf(id('d2')), fileOf(mine.ID)]
  expect(await open({ documents: [mine], attachments: [theirs] })).toBeNull()
  expect(await open({ documents: [mine], attachments: [theirs, own] })).toContain(mine.ID)
  const theirDocument = { ...mine, ID: id('d2'), Account: id('c2') }
  expect(await open({ documents: [theirDocument, mine], attachments: [theirs, own] })).toContain(mine.ID)
})

test('a file in another administration, or at no address, is not shown', async () => {
  for (const url of ['https://exact/docs/x?_Division_=1', 'no address', '']) {
    expect(await open({ documents: [mine], attachments: [fileOf(mine.ID, url)] })).toBeNull()
  }
})

test('an invoice without a booking asks for no document at all', async () => {
  expect(await open({ documents: [mine], attachments: [fileOf(mine.ID)] }, { bookings: [] })).toBeNull()
})

test('a document filed as a sales invoice comes before the other documents of the booking', async () => {
  const memo = { ...mine, ID: id('d3'), Type: 55 }
  const attachments = [fileOf(memo.ID), fileOf(mine.ID)]
  expect(await open({ documents: [memo, mine], attachments })).toContain(mine.ID)
  expect(await open({ documents: [memo], attachments })).toContain(memo.ID)
})

type Files = { readonly documents: readonly object[]; readonly attachments: readonly object[] }
const invoice = {
  administration,
  clientId: clientId(id('c1')),
  bookings: [id('b1'), id('b2')],
  number: '2001',
}
function fileOf(document: string, url = `https://exact/docs/x?ID=${document}&_Division_=${administration}`) {
  return { Document: document, FileName: 'Factuur 2001.pdf', Url: url }
}

/** Asks for the PDF. The Exact that answers ignores every filter, and returns all its documents and attachments. */
async function open(files: Files, asked: Partial<typeof invoice> = {}): Promise<string | null> {
  const never = () => Promise.reject(new Error('not used'))
  const connection: Connection = {
    readOne: never,
    change: never,
    currentDivision: never,
    budgets: async () => [],
    dayBudget: async () => null,
    readPage: async ({ address }) => ({
      rows: address.startsWith('documents/Documents?') ? files.documents : files.attachments,
      next: null,
    }),
    download: async ({ url }) => Readable.from([url]),
  }
  const pdf = await createInvoicePdf(connection)({ ...invoice, ...asked })
  return pdf && text(pdf)
}
