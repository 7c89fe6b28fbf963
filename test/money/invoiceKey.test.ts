import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invoiceKey, numberKey } from '../../src/money/invoiceKey.ts'

const uuid = fc.uuid()
const belonging = fc.record({
  administration: fc.integer({ min: 1, max: 9 }),
  relationId: uuid,
  invoiceNumber: fc.option(fc.string()),
  booking: fc.option(uuid),
  id: uuid,
})
const example = {
  administration: 3_201_425,
  relationId: '00000000-0000-4000-8000-0000000000c1',
  invoiceNumber: '26000111',
  booking: '00000000-0000-4000-8000-0000000000b1',
  id: '00000000-0000-4000-8000-0000000000a1',
}

test('the ids of an invoice and of its number are UUIDs that never change', () => {
  expect(invoiceKey(example)).toBe('a6b8e900-488d-8629-a37a-ec21798d5a77')
  // Links that were made while the number alone decided have this id.
  expect(numberKey(example)).toBe('7e046976-d984-8c78-a32e-ba5679d4a755')
})

test('the same row gives the same id in any letter case', () => {
  fc.assert(
    fc.property(belonging, (row) => {
      const capitals = { ...row, relationId: row.relationId.toUpperCase(), id: row.id.toUpperCase() }
      const booking = row.booking?.toUpperCase() ?? null
      expect(invoiceKey({ ...capitals, booking })).toBe(invoiceKey(row))
      expect(invoiceKey(row)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})

test('administration, relation, booking and number matter, and the row itself does not', () => {
  const key = invoiceKey(example)
  expect(invoiceKey({ ...example, id: example.relationId })).toBe(key)
  const others = [
    { ...example, administration: 2 },
    { ...example, relationId: example.id },
    { ...example, invoiceNumber: '26000112' },
    { ...example, invoiceNumber: '' },
    { ...example, invoiceNumber: null },
    { ...example, booking: example.id },
    { ...example, booking: null },
    { ...example, invoiceNumber: null, booking: null },
    { ...example, invoiceNumber: null, booking: null, id: example.booking },
  ].map(invoiceKey)
  expect(new Set([key, ...others]).size).toBe(10)
})

test('without a booking, rows with one number are one invoice, whose id is that of the number', () => {
  expect(invoiceKey({ ...example, booking: null })).toBe(numberKey(example))
  expect(invoiceKey({ ...example, booking: null, id: example.relationId })).toBe(numberKey(example))
})
