import { describe, expect, test } from 'vitest'
import type { InvoiceDetail } from '../../src/http/contract.ts'
import { paymentsOf } from '../../tab/screens/invoice/paymentsOf.ts'
import { timelineOf } from '../../tab/screens/invoice/timelineOf.ts'

const eur = (cents: number) => ({ cents, currency: 'EUR' })

test('receipts and settlements are one list by date; a negative receipt is a refund', () => {
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

describe('the timeline of an invoice', () => {
  const reason = { code: 'MD06', nl: 'teruggeboekt', en: 'returned' }
  const invoice: Parameters<typeof timelineOf>[0] = {
    date: '2026-09-27',
    amount: eur(23870),
    terms: [{ dueDate: '2026-10-11', amount: eur(23870), open: eur(23870), collection: 'none' }],
    receipts: [],
    allocations: [],
    directDebits: [],
  }
  const told = (more: Partial<typeof invoice>) =>
    timelineOf({ ...invoice, ...more }).map(({ kind, date }) => `${date} ${kind}`)

  test('tells that a direct debit was presented, paid and taken back, and counts the money once', () => {
    const directDebits: typeof invoice.directDebits = [
      {
        presentedOn: '2026-10-11',
        outcome: 'paid',
        outcomeOn: '2026-10-11',
        amount: eur(23870),
        reason: null,
      },
      { presentedOn: null, outcome: 'reversed', outcomeOn: '2026-10-22', amount: eur(23870), reason },
    ]
    const receipts = [
      { date: '2026-10-11', amount: eur(23870) },
      { date: '2026-10-22', amount: eur(-23870) },
      { date: '2026-11-02', amount: eur(10000) },
    ]
    expect(told({ directDebits, receipts })).toEqual([
      '2026-09-27 invoiced',
      '2026-10-11 due',
      '2026-10-11 presented',
      '2026-10-11 received',
      '2026-10-22 reversed',
      '2026-11-02 received',
    ])
  })

  test('puts what has no day last, and is empty while nothing happened', () => {
    const allocations = [{ kind: 'credit' as const, date: null, amount: eur(1000) }]
    expect(told({ allocations })).toEqual(['2026-09-27 invoiced', '2026-10-11 due', 'null credit'])
    expect(told({})).toEqual([])
    expect(told({ allocations, amount: eur(-1000) })).toEqual([])
  })
})
