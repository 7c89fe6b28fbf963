import { expect, test } from 'vitest'
import { invoicesOf } from '../../../src/money/invoice.ts'
import { lastReceiptOf, receiptSentence } from '../../../src/receivables/rules/lastReceipt.ts'
import { day } from '../../../src/values/day.ts'
import { readLedger } from '../workedCases/readLedger.ts'

const view = { today: day('2026-07-01'), homeCurrency: 'EUR' }

/** Returns the last receipt in words: `60.00 EUR on 2026-06-20 for 2001, 2002`. */
function lastIn(...ledger: readonly string[]): string | null {
  const terms = readLedger(ledger)
  const last = lastReceiptOf(invoicesOf(terms, view), terms)
  if (!last) return null
  const numbers = last.invoices.map(({ number }) => number).join(', ') || 'nothing'
  return `${(last.amount.cents / 100).toFixed(2)} ${last.amount.currency} on ${last.date} for ${numbers}`
}

test.each([
  ['nothing was ever received', ['invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 open'], null],
  [
    'the newest of two receipts counts',
    [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 paid on 2026-05-20',
      'invoice 2002 of 2026-06-01, due 2026-06-30: 40.00 paid on 2026-06-20',
    ],
    '40.00 EUR on 2026-06-20 for 2002',
  ],
  [
    'one payment for two invoices is added up',
    [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 paid on 2026-06-20',
      'invoice 2002 of 2026-06-01, due 2026-06-30: 40.00 paid on 2026-06-20',
    ],
    '100.00 EUR on 2026-06-20 for 2002, 2001',
  ],
  [
    'a part of an invoice counts',
    [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 open',
      'invoice 2001 of 2026-05-01, due 2026-05-31: 40.00 paid on 2026-05-20',
    ],
    '40.00 EUR on 2026-05-20 for 2001',
  ],
  [
    'a receipt that is not matched yet counts, without an invoice',
    [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 paid on 2026-05-20',
      'receipt [A] of 2026-06-25: -25.00 open',
    ],
    '25.00 EUR on 2026-06-25 for nothing',
  ],
  [
    'a receipt under the number of an invoice counts once, although it is not matched yet',
    ['invoice 2001 of 2026-05-01, due 2026-05-31: 100.00 open', 'receipt 2001 of 2026-06-18: -40.00 open'],
    '40.00 EUR on 2026-06-18 for 2001',
  ],
  [
    'a receipt under a number that may be of two invoices counts, without an invoice',
    [
      'invoice 2001 [A] of 2025-05-01, due 2025-05-31: 100.00 open',
      'invoice 2001 [B] of 2026-05-01, due 2026-05-31: 80.00 open',
      'receipt 2001 of 2026-06-18: -30.00 open',
    ],
    '30.00 EUR on 2026-06-18 for nothing',
  ],
  [
    'a settlement without money does not count',
    ['invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 settled on 2026-05-20'],
    null,
  ],
  [
    'money paid back does not count',
    [
      'invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 paid on 2026-05-20',
      'receipt [A] of 2026-06-25: 25.00 open',
    ],
    '60.00 EUR on 2026-05-20 for 2001',
  ],
] as const)('%s', (_, ledger, last) => {
  expect(lastIn(...ledger)).toBe(last)
})

test('after a reversal the last receipt is the one before it', () => {
  expect(
    lastIn(
      'invoice 2001 of 2026-04-01, due 2026-04-30: 60.00 paid on 2026-04-20',
      'invoice 2002 of 2026-05-01, due 2026-05-31: 40.00 paid on 2026-05-26',
      'reversal 2002 of 2026-06-02: 40.00 open',
    ),
  ).toBe('60.00 EUR on 2026-04-20 for 2001')
})

test('the sentence names the invoice if there is one, and otherwise counts them', () => {
  const amount = { cents: 5_000, currency: 'EUR' } as const
  expect(receiptSentence(null)).toEqual({ id: 'receipt.none' })
  const terms = readLedger(['invoice 2001 of 2026-05-01, due 2026-05-31: 50.00 paid on 2026-05-20'])
  expect(receiptSentence(lastReceiptOf(invoicesOf(terms, view), terms))).toEqual({
    id: 'receipt.last',
    amount,
    receivedOn: '2026-05-20',
    count: 1,
    number: '2001',
  })
})
