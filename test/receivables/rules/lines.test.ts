import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookedLines, lineOf, lineTotals, vatTotals } from '../../../src/receivables/rules/lines.ts'
import { cents } from '../../../src/values/cents.ts'
import { day } from '../../../src/values/day.ts'

const row = {
  position: 1,
  description: 'Wassen',
  quantity_millionths: 1_000_000,
  unit_price_millionths: 0,
  amount: 0,
  vat: 0,
  vat_rate: null,
  period_from: null,
  period_to: null,
}

test.each([
  [1_000_000, '1'],
  [7_500_000, '7.5'],
  [-12_250_000, '-12.25'],
  [1, '0.000001'],
  [-1, '-0.000001'],
  [0, '0'],
  [1_333_333, '1.333333'],
  [120_000_000_000, '120000'],
])('%d millionths are written as %s', (millionths, text) => {
  const line = lineOf({ ...row, quantity_millionths: millionths, unit_price_millionths: millionths }, 'EUR')
  expect([line.quantity, line.unitPrice]).toEqual([text, text])
})

test('every number of millionths can be read back from its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (millionths) => {
      const { quantity } = lineOf({ ...row, quantity_millionths: millionths }, 'EUR')
      expect(Math.round(Number(quantity) * 1_000_000)).toBe(millionths)
      expect(quantity).not.toMatch(/\.\d*0$|\.$/)
    }),
  )
})

test('VAT is added up per rate, the highest first, and no cent is lost', () => {
  const amount = fc.integer({ min: -100_000, max: 100_000 })
  const rates = fc.constantFrom(2_100, 900, 0, null)
  const lines = fc.array(fc.record({ amount, vat: amount, vat_rate: rates }), { minLength: 1 })
  fc.assert(
    fc.property(lines, (rows) => {
      const totals = vatTotals(rows.map((each) => lineOf({ ...row, ...each }, 'EUR')))
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(totals.map((total) => total.base.cents))).toBe(sum(rows.map((each) => each.amount)))
      expect(sum(totals.map((total) => total.vat.cents))).toBe(sum(rows.map((each) => each.vat)))
      const order = [21, 9, 0, null].filter((rate) => totals.some((total) => total.rate === rate))
      expect(totals.map((total) => total.rate)).toEqual(order)
    }),
  )
})

test('a line has the period that the ledger gives, if any', () => {
  const period = (period_from: string | null, period_to: string | null) =>
    lineOf({ ...row, period_from, period_to }, 'EUR').period
  expect(period('2026-05-01', '2026-05-31')).toEqual({ from: '2026-05-01', to: '2026-05-31' })
  expect(period('2026-05-01', null)).toEqual({ from: '2026-05-01', to: null })
  expect(period(null, null)).toBeNull()
})

const booked = (amount: number, vat: number | null) => ({
  position: 7,
  description: 'Wassen',
  quantityMillionths: 7_500_000,
  amount: cents(amount),
  vat: vat === null ? null : cents(vat),
  vatRate: 2_100,
  from: day('2026-05-01'),
  to: day('2026-05-31'),
})
const euro = (amount: number) => ({ cents: cents(amount), currency: 'EUR' })

test.each([
  ['without VAT', [booked(10_000, 2_100), booked(500, null)], 12_600, [10_000, 500]],
  ['with VAT in them', [booked(12_100, 2_100), booked(500, null)], 12_600, [10_000, 500]],
  ['of a credit note whose booking has the other sign', [booked(10_000, 2_100)], -12_100, [-10_000]],
  ['of a credit note whose booking has the same sign', [booked(-10_000, -2_100)], -12_100, [-10_000]],
  ['of which there is no VAT', [booked(10_000, null)], 10_000, [10_000]],
])('lines of a booking %s are shown without VAT', (_, rows, amount, without) => {
  const lines = bookedLines(rows, euro(amount))
  expect(lines?.map((line) => line.amount.cents)).toEqual(without)
  expect(lines?.[0]).toMatchObject({
    position: 1,
    period: { from: '2026-05-01', to: '2026-05-31' },
    quantity: '7.5',
    unitPrice: null,
    vatRate: 21,
  })
})

test('lines of a booking that do not add up to the amount of the invoice are not shown', () => {
  expect(bookedLines([booked(10_000, 2_100)], euro(12_000))).toBeNull()
})

test('lines of a booking and their VAT always add up to the amount of the invoice', () => {
  const rows = fc.array(
    fc
      .tuple(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.option(fc.integer({ min: -20_000, max: 20_000 })),
      )
      .map(([amount, vat]) => booked(amount, vat)),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(rows, fc.boolean(), fc.constantFrom(1, -1), (all, isWithout, sign) => {
      const total = all.reduce((sum, { amount, vat }) => sum + amount + (isWithout ? (vat ?? 0) : 0), 0)
      const lines = bookedLines(all, euro(sign * total)) ?? []
      expect(lines).toHaveLength(all.length)
      const made = lines.reduce((sum, { amount, vat }) => sum + amount.cents + vat.cents, 0)
      expect(Math.abs(made - sign * total)).toBe(0)
      const { base, vat, including } = lineTotals(lines)
      expect(Math.abs(including.cents - sign * total)).toBe(0)
      expect(base.cents + vat.cents).toBe(including.cents)
    }),
  )
})
