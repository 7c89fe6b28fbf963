import { expect, test } from 'vitest'
import { reversalReasonIn, reversalReasons } from '../../../src/money/reversalReason.ts'
import type { Term } from '../../../src/money/term.ts'
import { directDebitsOf } from '../../../src/receivables/rules/directDebits.ts'
import { day } from '../../../src/values/day.ts'
import { readLedger } from '../workedCases/readLedger.ts'

function attemptsOf(ledger: readonly string[], changes: readonly Partial<Term>[] = []) {
  const terms = readLedger(ledger).map((term, index) => ({ ...term, ...changes[index] }))
  const list = (each: readonly Term[]) =>
    directDebitsOf(each).map(({ term, presentedOn, outcome, outcomeOn, reason }) =>
      [outcome, term.amount / 100, presentedOn, outcomeOn, reason].map((part) => part ?? '-').join(' '),
    )
  expect(list(terms.toReversed())).toEqual(list(terms))
  return list(terms)
}
const on = (text: string) => ({ presentedOn: day(text) })

test('an invoice without direct debit has no attempts', () => {
  expect(
    attemptsOf([
      'invoice 2001 of 2026-05-01, due 2026-05-15: 60.00 open',
      'invoice 2001 of 2026-05-01, due 2026-05-15: 40.00 paid on 2026-05-20',
    ]),
  ).toEqual([])
})

test('a direct debit under way has the day on which it was presented', () => {
  const ledger = ['invoice 2001 of 2026-05-01, due 2026-05-15: 60.00 processed']
  expect(attemptsOf(ledger, [on('2026-05-12')])).toEqual(['underWay 60 2026-05-12 - -'])
  expect(attemptsOf(ledger)).toEqual(['underWay 60 - - -'])
})

test('an earlier attempt that was paid, one that was taken back, and the next one, oldest first', () => {
  expect(
    attemptsOf(
      [
        'invoice 2001 of 2026-04-01, due 2026-04-15: 40.00 processed',
        'invoice 2001 of 2026-04-01, due 2026-04-15: 60.00 paid on 2026-04-14',
        'reversal 2001 of 2026-04-28: 60.00 open',
      ],
      [on('2026-06-12'), on('2026-04-12'), { description: 'Storno incasso AM04 onvoldoende saldo' }],
    ),
  ).toEqual([
    'paid 60 2026-04-12 2026-04-14 -',
    'reversed 60 - 2026-04-28 AM04',
    'underWay 40 2026-06-12 - -',
  ])
})

test('a matched term that was reopened is a reversal without a date', () => {
  const ledger = ['invoice 2001 of 2026-04-01, due 2026-04-15: 99.00 reversed']
  expect(attemptsOf(ledger)).toEqual(['reversed 99 - - -'])
  expect(attemptsOf(ledger, [on('2026-04-12')])).toEqual(['reversed 99 2026-04-12 - -'])
})

test.each([
  ['Storno AM04', 'AM04'],
  ['MD06/terugboeking', 'MD06'],
  ['Reden: MS03.', 'MS03'],
  ['AM04 AM04', 'AM04'],
  ['AM04 of MD01', null],
  ['XAM04', null],
  ['am04', null],
  ['Kamer AC99', null],
  ['', null],
  [null, null],
])('%j holds the reason %s', (text, reason) => {
  expect(reversalReasonIn(text)).toBe(reason)
})

test('the common codes are known', () => {
  expect(reversalReasons).toEqual(expect.arrayContaining(['AM04', 'AC04', 'MD01', 'MD06', 'MS02', 'MS03']))
})
