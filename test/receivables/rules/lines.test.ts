import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf, vatTotals } from '../../../src/receivables/rules/lines.ts'

const row = {
  position: 1,
  description: 'Wassen',
  quantity_millionths: 1_000_000,
  unit_price_millionths: 0,
  amount: 0,
  vat: 0,
  vat_rate: null,
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
])('%d millionths are told as %s', (millionths, text) => {
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
