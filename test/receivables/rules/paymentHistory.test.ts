import { expect, test } from 'vitest'
import { invoicesOf } from '../../../src/money/invoice.ts'
import { paymentHistoryOf } from '../../../src/receivables/rules/paymentHistory.ts'
import { day } from '../../../src/values/day.ts'
import { readLedger } from '../workedCases/readLedger.ts'

const view = { today: day('2026-02-01'), homeCurrency: 'EUR' }

/** Returns the months in which something happened, in words: `2026-01: 60.00 billed, 40.00 paid`. */
function monthsIn(...ledger: readonly string[]): readonly string[] | undefined {
  const terms = readLedger(ledger)
  const amount = (cents: number) => (cents / 100).toFixed(2)
  return paymentHistoryOf(invoicesOf(terms, view), terms, view)
    ?.filter(({ billed, paid }) => billed.cents !== 0 || paid.cents !== 0)
    .map(({ month, billed, paid }) => `${month}: ${amount(billed.cents)} billed, ${amount(paid.cents)} paid`)
}

test('every month adds up what was invoiced and what came in, matched or not', () => {
  expect(
    monthsIn(
      'invoice 2001 of 2025-12-10, due 2026-01-09: 60.00 paid on 2026-01-05',
      'invoice 2001 of 2025-12-10, due 2026-01-09: 20.00 open',
      'invoice 2002 of 2026-01-15, due 2026-02-14: 40.00 open',
      'receipt [A] of 2026-01-25: -25.00 open',
    ),
  ).toEqual(['2025-12: 80.00 billed, 0.00 paid', '2026-01: 40.00 billed, 85.00 paid'])
})

test('there are twelve months, up to the present one, and older ones are left out', () => {
  expect(
    monthsIn(
      'invoice 2001 of 2025-02-28, due 2025-03-30: 60.00 paid on 2025-03-01',
      'invoice 2002 of 2026-02-01, due 2026-03-03: 40.00 open',
    ),
  ).toEqual(['2025-03: 0.00 billed, 60.00 paid', '2026-02: 40.00 billed, 0.00 paid'])
  const months = paymentHistoryOf([], [], view)?.map(({ month }) => month)
  expect(months).toHaveLength(12)
  expect([months?.[0], months?.[9], months?.[10], months?.[11]]).toEqual([
    '2025-03',
    '2025-12',
    '2026-01',
    '2026-02',
  ])
})
