import { expect, test } from 'vitest'
import type { InvoiceDetail, OpenItem } from '../../src/http/contract.ts'
import { ageing } from '../../tab/parts/lists/ageing.ts'
import { paymentsOf } from '../../tab/screens/invoice/paymentsOf.ts'
import { sumOf } from '../../tab/screens/invoice/sumOf.ts'

const eur = (cents: number) => ({ cents, currency: 'EUR' })
const item = (cents: number, daysOverdue: number): OpenItem => ({
  id: `${cents} ${daysOverdue}`,
  kind: 'invoice',
  invoiceNumber: '26000112',
  date: '2026-10-14',
  dueDate: '2026-11-13',
  reference: null,
  description: null,
  amount: eur(cents),
  open: eur(cents),
  daysOverdue,
  collection: 'none',
})

test('what is open is added up by its age, each day in one group', () => {
  const ages = ageing([
    item(100, 0),
    item(200, 1),
    item(300, 30),
    item(400, 31),
    item(500, 60),
    item(600, 61),
  ])
  expect(ages).toEqual([
    { group: 'notDue', open: eur(100) },
    { group: 'upTo30', open: eur(500) },
    { group: 'upTo60', open: eur(900) },
    { group: 'older', open: eur(600) },
  ])
})

test('a credit note or a payment does not make what is open look younger', () => {
  expect(ageing([item(4320, 11), item(-5000, 0)])).toEqual([{ group: 'upTo30', open: eur(4320) }])
})

test('what is open in another currency counts by its worth at home', () => {
  const dollars = { cents: 1_000, currency: 'USD' }
  const foreign = {
    ...item(0, 11),
    amount: dollars,
    open: dollars,
    home: { amount: eur(920), open: eur(920) },
  }
  expect(ageing([foreign, item(80, 12)])).toEqual([{ group: 'upTo30', open: eur(1_000) }])
})

test('amounts are added in whole cents, and never over currencies', () => {
  expect(sumOf([eur(10), eur(20), eur(-5)])).toEqual(eur(25))
  expect(sumOf([eur(10), { cents: 10, currency: 'USD' }])).toBeNull()
  expect(sumOf([])).toBeNull()
})

test('receipts and settlements stand in one list by day, a payment back by its own name', () => {
  const invoice: Pick<InvoiceDetail, 'receipts' | 'allocations'> = {
    receipts: [
      { date: '2026-11-03', amount: eur(4000) },
      { date: '2026-11-05', amount: eur(-4000) },
    ],
    allocations: [
      { kind: 'other', date: null, amount: eur(20) },
      { kind: 'credit', date: '2026-11-04', amount: eur(1000) },
    ],
  }
  expect(paymentsOf(invoice).map(({ kind, date, amount }) => [kind, date, amount.cents])).toEqual([
    ['receipt', '2026-11-03', 4000],
    ['credit', '2026-11-04', 1000],
    ['refund', '2026-11-05', -4000],
    ['other', null, 20],
  ])
})
