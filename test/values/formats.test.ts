import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDayFormat, createFormats, createMoneyFormat } from '../../src/values/formats.ts'

const nl = createFormats('nl', { dayStyle: 'digits', now: () => new Date('2026-11-24T23:30:00Z') })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('an amount is written with comma, point and a sign before it', () => {
  expect(plain(nl.money({ cents: 1250, currency: 'EUR' }))).toBe('€ 12,50')
  expect(plain(nl.money({ cents: 123_456_789, currency: 'EUR' }))).toBe('€ 1.234.567,89')
  expect(plain(nl.money({ cents: -5, currency: 'EUR' }))).toBe('€ -0,05')
})

test('a day is that day in every time zone', () => {
  expect(nl.day('2026-01-05')).toBe('05-01-2026')
})

test('today is today in Amsterdam: half past midnight there, not half past eleven elsewhere', () => {
  expect(nl.moment('2026-11-24T23:05:00Z')).toEqual({ day: null, time: '00:05' })
  expect(nl.moment('2026-11-24T22:05:00Z')).toEqual({ day: '24-11-2026', time: '23:05' })
})

test('quantities and prices have a comma; a price at least two decimals', () => {
  expect(nl.decimal('1.5')).toBe('1,5')
  expect(nl.price('20')).toBe('20,00')
  expect(nl.price('0.0825')).toBe('0,0825')
})

test('an English amount has its sign in front, and a currency other than the euro its own sign', () => {
  const en = createMoneyFormat('en')
  expect(en({ cents: 123_456, currency: 'EUR' })).toBe('€1,234.56')
  expect(plain(nl.money({ cents: 1250, currency: 'USD' }))).toBe('US$ 12,50')
})

test('every amount is written to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      const digits = nl.money({ cents, currency: 'EUR' }).replace(/\D/g, '')
      expect(Number(digits)).toBe(Math.abs(cents))
    }),
  )
})

test.each([
  ['nl', 'digits', '05-01-2026'],
  ['nl', 'short', '5\u00a0jan\u00a02026'],
  ['nl', 'long', '5 januari 2026'],
  ['nl', 'longWithoutYear', '5 januari'],
  ['en', 'digits', '05/01/2026'],
  ['en', 'long', '5 January 2026'],
] as const)('a day in %s, %s: %s', (language, style, expected) => {
  expect(createDayFormat(language, style)('2026-01-05').replace('.', '')).toBe(expected)
})
