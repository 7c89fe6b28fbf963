import { expect, test } from 'vitest'
import type { InvoiceDetail } from '../../src/http/contract.ts'
import { paymentsOf } from '../../tab/screens/invoice/paymentsOf.ts'

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
