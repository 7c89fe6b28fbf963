import { describe, expect, test } from 'vitest'
import { day } from '../../src/values/day.ts'
import { chapters } from './workedCases/chapters.ts'
import { figuresOf } from './workedCases/figures.ts'
import { readLedger } from './workedCases/readLedger.ts'
import { usualToday } from './workedCases/retold.ts'

describe.each(Object.entries(chapters))('%s', (_, cases) => {
  test.each(cases.map((each) => [each.title, each] as const))('%s', (_title, worked) => {
    const { title: _, today = usualToday, ledger, ...figures } = worked
    const expected = { credit: '0.00', ...figures }
    const view = { today: day(today), homeCurrency: 'EUR' }
    expect(figuresOf(readLedger(ledger), view)).toMatchObject(expected)
    const lastFirst = figuresOf(readLedger(ledger).toReversed(), view)
    expect(lastFirst).toMatchObject(expected)
  })
})

test('there are at least a hundred and forty worked cases, all different', () => {
  const cases = Object.values(chapters).flat()
  expect(cases.length).toBeGreaterThanOrEqual(140)
  expect(new Set(cases.map((each) => each.title)).size).toBe(cases.length)
  expect(new Set(cases.map((each) => JSON.stringify([each.ledger, each.today]))).size).toBe(cases.length)
})
