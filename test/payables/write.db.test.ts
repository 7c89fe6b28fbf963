import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { payableWriters } from '../../src/payables/index.ts'
import { administrationId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { inTransaction, mappedCreditor, mappedCreditorTerm } from './books.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

const whole = { names: ['Bakkerij Van der Meer B.V.'], amounts: [10_000] }

test('an older version never overwrites a newer one', async () => {
  const { creditor, term } = await book()
  await inTransaction(database, async (transaction) => {
    await payableWriters.creditorTerms(transaction, [{ ...term, amount: 1, version: 9 }])
    await payableWriters.creditors(transaction, {
      creditors: [{ ...creditor, name: 'Oude naam', version: 9 }],
      noCreditors: [],
    })
  })
  expect(await left({ creditor, term })).toEqual(whole)
  await inTransaction(database, async (transaction) => {
    await payableWriters.creditorTerms(transaction, [{ ...term, amount: 2, version: 11 }])
    await payableWriters.creditors(transaction, {
      creditors: [{ ...creditor, name: 'Nieuwe naam', version: 11 }],
      noCreditors: [],
    })
  })
  expect(await left({ creditor, term })).toEqual({ names: ['Nieuwe naam'], amounts: [2] })
})

test('a creditor and a term come back as they were written', async () => {
  const { creditor, term } = await book()
  const row = await database
    .selectFrom('creditor')
    .selectAll()
    .where('id', '=', creditor.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ ...creditor, seen_at: new Date('2026-07-01T08:00:00Z') })
  const { invoice_id, own_invoice_id, ...stored } = await database
    .selectFrom('creditor_term')
    .selectAll()
    .where('id', '=', term.id)
    .executeTakeFirstOrThrow()
  expect(stored).toEqual(term)
  expect(invoice_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(own_invoice_id).toMatch(/^[0-9a-f-]{36}$/)
})

test('an account that is no creditor any more goes; its terms stay for when it is one again', async () => {
  const books = await book()
  await inTransaction(database, (transaction) =>
    payableWriters.creditors(transaction, {
      creditors: [],
      noCreditors: [books.creditor.id, randomUUID()],
    }),
  )
  expect(await left(books)).toEqual({ names: [], amounts: [10_000] })
})

test('a removed account takes what is owed to it along, and no one else’s', async () => {
  const [gone, stays] = [await book(), await book()]
  await inTransaction(database, (transaction) =>
    payableWriters.deleteAccounts(transaction, {
      administration: administrationId(1),
      ids: [gone.creditor.id, randomUUID()],
    }),
  )
  expect(await left(gone)).toEqual({ names: [], amounts: [] })
  expect(await left(stays)).toEqual(whole)
})

test('a removed term goes alone', async () => {
  const books = await book()
  await inTransaction(database, (transaction) =>
    payableWriters.deleteTerms(transaction, { administration: administrationId(1), ids: [books.term.id] }),
  )
  expect(await left(books)).toEqual({ ...whole, amounts: [] })
})

test('after a reload lower versions are taken, and what did not come again goes', async () => {
  const place = administrationId(77)
  const [again, gone, elsewhere] = [await book(77), await book(77), await book(78)]
  const remove = (stream: 'accounts' | 'terms' | 'contacts') =>
    inTransaction(database, (transaction) =>
      payableWriters.removeUnseen(transaction, { administration: place, stream }),
    )
  await inTransaction(database, async (transaction) => {
    await payableWriters.forgetVersions(transaction, { administration: place })
    await payableWriters.creditors(transaction, {
      creditors: [{ ...again.creditor, version: 1 }],
      noCreditors: [],
    })
    await payableWriters.creditorTerms(transaction, [{ ...again.term, version: 2, amount: 3 }])
  })
  await remove('contacts')
  expect(await left(gone)).toEqual(whole)
  await remove('accounts')
  expect(await left(gone)).toEqual({ names: [], amounts: [10_000] })
  await remove('terms')
  expect(await left(gone)).toEqual({ names: [], amounts: [] })
  expect(await left(again)).toEqual({ ...whole, amounts: [3] })
  expect(await left(elsewhere)).toEqual(whole)
})

/** Stores a creditor with one term. */
async function book(administration = 1) {
  const creditor = mappedCreditor({ administration })
  const term = mappedCreditorTerm({ administration, creditor_id: creditor.id })
  await inTransaction(database, async (transaction) => {
    await payableWriters.creditorTerms(transaction, [term])
    await payableWriters.creditors(transaction, { creditors: [creditor], noCreditors: [] })
  })
  return { creditor, term }
}

/** Returns the names and amounts that are still stored. */
async function left({ creditor, term }: Awaited<ReturnType<typeof book>>) {
  const creditors = await database.selectFrom('creditor').selectAll().where('id', '=', creditor.id).execute()
  const terms = await database.selectFrom('creditor_term').selectAll().where('id', '=', term.id).execute()
  return {
    names: creditors.map((each) => each.name),
    amounts: terms.map((each) => each.amount),
  }
}
