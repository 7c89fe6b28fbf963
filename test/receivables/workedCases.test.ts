import { describe, expect, test } from 'vitest'
import { day } from '../../src/values/day.ts'
import { collections } from './workedCases/collections.ts'
import { credit } from './workedCases/credit.ts'
import { currencies } from './workedCases/currencies.ts'
import { days } from './workedCases/days.ts'
import { figuresOf } from './workedCases/figures.ts'
import { instalments } from './workedCases/instalments.ts'
import { looseEntries } from './workedCases/looseEntries.ts'
import { oneInvoice } from './workedCases/oneInvoice.ts'
import { readLedger } from './workedCases/readLedger.ts'
import { reversals } from './workedCases/reversals.ts'
import { sameNumber } from './workedCases/sameNumber.ts'
import type { WorkedCase } from './workedCases/workedCase.ts'
import { writeOffs } from './workedCases/writeOffs.ts'

const chapters: { readonly [chapter: string]: readonly WorkedCase[] } = {
  'one invoice': oneInvoice,
  instalments,
  'direct debit': collections,
  reversals,
  'credit notes': credit,
  'write-offs': writeOffs,
  'loose receipts and corrections': looseEntries,
  'entries under the number of an invoice': sameNumber,
  'days and ageing': days,
  currencies,
}

describe.each(Object.entries(chapters))('%s', (_, cases) => {
  test.each(cases.map((each) => [each.title, each] as const))('%s', (_title, worked) => {
    const { title: _, today = '2026-07-01', ledger, ...figures } = worked
    const expected = { credit: '0.00', ...figures }
    const view = { today: day(today), homeCurrency: 'EUR' }
    expect(figuresOf(readLedger(ledger), view)).toMatchObject(expected)
    const lastFirst = figuresOf(readLedger(ledger).toReversed(), view)
    expect(lastFirst).toMatchObject(expected)
  })
})

test('there are at least sixty worked cases, all different', () => {
  const cases = Object.values(chapters).flat()
  expect(cases.length).toBeGreaterThanOrEqual(60)
  expect(new Set(cases.map((each) => each.title)).size).toBe(cases.length)
  expect(new Set(cases.map((each) => JSON.stringify([each.ledger, each.today]))).size).toBe(cases.length)
})
