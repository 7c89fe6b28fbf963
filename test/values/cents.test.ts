import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents, centsFromDouble, sumCents } from '../../src/values/cents.ts'

test.each([
  [83.2, 8320],
  [83.20000000000002, 8320],
  [-0.01, -1],
  [1.005, null],
  [0.0004, 0],
  [12.3456, null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [1e17, null],
])('%d in the currency is %o cents', (amount, expected) => {
  expect(centsFromDouble(amount)).toBe(expected)
})

test('every whole number of cents survives a double', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (value) => {
      expect(centsFromDouble(value / 100)).toBe(value)
    }),
  )
})

test('an amount that is not whole cents is never rounded silently', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.double({ min: 0.0011, max: 0.0049, noNaN: true }),
      (value, off) => {
        expect(centsFromDouble(value / 100 + off)).toBeNull()
      },
    ),
  )
})

test('minus zero becomes zero', () => {
  expect(Object.is(cents(-0), 0)).toBe(true)
  expect(Object.is(centsFromDouble(-0.0001), 0)).toBe(true)
})

test('half a cent is refused', () => {
  expect(() => cents(0.5)).toThrow(RangeError)
})

test('amounts are added in cents', () => {
  expect(sumCents([cents(8320), cents(-4000)])).toBe(4320)
  expect(sumCents([])).toBe(0)
})
