import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, amsterdamDay, day, daysBetween, parseDay, utcDay } from '../../src/values/day.ts'

test.each([
  ['2026-03-28T22:59:59Z', '2026-03-28'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-03-29T21:59:59Z', '2026-03-29'],
  ['2026-03-29T22:00:00Z', '2026-03-30'],
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T22:59:59Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s the day in Amsterdam is %s', (moment, expected) => {
  expect(amsterdamDay(new Date(moment))).toBe(expected)
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00:00'])(
  '%s is not a day',
  (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => day(text)).toThrow(RangeError)
  },
)

test('days are counted across months, years and clock changes', () => {
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
  expect(daysBetween(day('2027-01-01'), day('2026-12-31'))).toBe(-1)
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
})

test('counting days is the inverse of adding them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: -9999, max: 9999 }),
      (moment, days) => {
        const from = utcDay(moment)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      },
    ),
  )
})

test('text is a day if and only if the calendar has that day', () => {
  const part = (most: number, length: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(length, '0'))
  fc.assert(
    fc.property(part(9_999, 4), part(13, 2), part(32, 2), (year, month, date) => {
      const text = `${year}-${month}-${date}`
      const moment = new Date(`${text}T00:00:00Z`)
      const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
      expect(parseDay(text)).toBe(exists ? text : null)
    }),
    { numRuns: 2_000 },
  )
})
