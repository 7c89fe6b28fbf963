import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findClients } from '../../src/clients/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import type { Money } from '../../src/values/cents.ts'
import { type ClientId, invoiceId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { byBirthDate, idOf, noReceivables, storePeople } from './people.ts'
import { numbers, people, similarNumbers } from './searchPeople.ts'

let open: OpenDatabase
beforeAll(async () => {
  open = await openTestDatabase()
  await storePeople(open.database, people)
})
afterAll(() => open.close())

test('an invoice number lists its client first, with the invoice', async () => {
  const invoice = invoiceId('3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b11')
  const receivables = {
    ...noReceivables,
    invoicesByNumber: (number: string) => {
      const invoices =
        number === '26001234'
          ? [{ clientId: idOf('100002'), invoiceId: invoice, date: '2026-03-02', role: 1 }]
          : []
      return sql<typeof invoices>`${JSON.stringify(invoices)}::json`
    },
  }
  const result = await findClients(open.database, { q: '26001234', limit: 5, byBirthDate }, receivables)
  expect(result.hits.map(({ number, invoiceId, match }) => ({ number, invoiceId, match }))).toEqual([
    { number: '100002', invoiceId: invoice, match: { field: 'invoice', kind: 'exact', text: '26001234' } },
  ])
  expect(result.single).toBe(true)
})

test('if a client has two invoices with the number, both are listed and neither opens by itself', async () => {
  const newer = invoiceId('3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b12')
  const older = invoiceId('3f2c7a9e-8f3b-4a57-9a0e-2f5a6f1c0b13')
  const receivables = {
    ...noReceivables,
    invoicesByNumber: () => {
      const own = { clientId: idOf('100002') }
      const invoices = [
        { ...own, invoiceId: newer, date: '2026-03-02', role: 1 },
        { ...own, invoiceId: newer, date: '2026-03-04', role: 2 },
        { ...own, invoiceId: older, date: '2025-03-03', role: 1 },
      ]
      return sql<typeof invoices>`${JSON.stringify(invoices)}::json`
    },
  }
  const result = await findClients(open.database, { q: '26001234', limit: 5, byBirthDate }, receivables)
  expect(result.hits.map(({ number, invoiceId: only, invoices }) => ({ number, only, invoices }))).toEqual([
    {
      number: '100002',
      only: null,
      invoices: [
        { id: newer, date: '2026-03-02' },
        { id: older, date: '2025-03-03' },
      ],
    },
  ])
  expect([result.total, result.single]).toEqual([1, false])
})

/** Makes a query by which each of these clients owes one euro. */
const owing = (ids: readonly ClientId[]) => (client: RawBuilder<unknown>) =>
  sql<Money | null>`CASE WHEN ${client} = ANY(${[...ids]}::uuid[])
    THEN json_build_object('cents', 100, 'currency', 'EUR') END`

describe('a client with a balance', () => {
  const findOwing = (numbers: readonly string[]) => (q: string) =>
    findClients(
      open.database,
      { q, limit: 20, byBirthDate },
      { ...noReceivables, balanceOf: owing(numbers.map(idOf)) },
    )

  test('comes first among equal matches, both hits and similar ones', async () => {
    expect(numbers(await findOwing(['100004'])('vries'))).toEqual(['100004', '100002', '100003'])
    expect(numbers(await findOwing(['100003', '100004'])('vries'))).toEqual(['100003', '100004', '100002'])
    expect(similarNumbers(await findOwing(['100007'])('janssen'))).toEqual(['100007', '100006'])
  })

  test('comes after better matches', async () => {
    expect(numbers(await findOwing(['100002', '100003'])('ede'))).toEqual(['100005', '100002', '100003'])
    expect(numbers(await findOwing(['100013'])('verhoeven'))).toEqual(['100014', '100013'])
  })
})

describe('an amount', () => {
  const receivables = {
    ...noReceivables,
    clientsByAmount: async (amount: number) =>
      amount === 8320
        ? [
            { clientId: idOf('100004'), invoiceId: null },
            { clientId: idOf('100002'), invoiceId: null },
          ]
        : amount === 125000
          ? [{ clientId: idOf('100005'), invoiceId: null }]
          : [],
  }
  const find = (q: string) => findClients(open.database, { q, limit: 20, byBirthDate }, receivables)

  test('finds the clients that have it, in the order of receivables', async () => {
    const result = await find('83,20')
    expect(numbers(result)).toEqual(['100004', '100002'])
    expect(result.hits[0]?.match).toEqual({ field: 'amount', kind: 'exact', text: '€\u00a083,20' })
  })

  test('is written in the language of the employee', async () => {
    const request = { q: '1.250,00', limit: 20, byBirthDate, language: 'en' } as const
    const result = await findClients(open.database, request, receivables)
    expect(result.hits[0]?.match.text).toBe('€1,250.00')
  })

  test('alone never opens a card, even if only one client has it', async () => {
    const result = await find('€ 1.250,00')
    expect(numbers(result)).toEqual(['100005'])
    expect(result.single).toBe(false)
  })

  test('narrows down a name, and then may open a card', async () => {
    const result = await find('vries utrecht 83,20')
    expect(numbers(result)).toEqual(['100004'])
    expect(result.hits[0]?.match.text).toBe('M. de Vries · Utrecht · €\u00a083,20')
    expect(result.single).toBe(true)
  })

  test('narrows down words without a space', async () => {
    expect(numbers(await find('vries-ede;83,20'))).toEqual(['100002'])
    expect(numbers(await find('vries-ede'))).toEqual(['100002', '100003'])
  })

  test('that no client has finds no one, even with a name', async () => {
    const result = await find('vries 83,21')
    expect([...numbers(result), ...similarNumbers(result), result.total]).toEqual([0])
    expect([...numbers(await find('smit 83,20')), ...similarNumbers(await find('smit 83,20'))]).toEqual([])
  })
})
