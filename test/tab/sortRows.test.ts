import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from '../../tab/parts/table/column.ts'
import { nextOrder, orderText, readOrder, sortRows } from '../../tab/parts/table/sortRows.ts'

type Row = { readonly number: string | null; readonly cents: number | null }
const columns: readonly Column<Row>[] = [
  { id: 'number', title: 'Factuur', cell: () => null, sortBy: ({ number }) => number },
  { id: 'cents', title: 'Bedrag', cell: () => null, sortBy: ({ cents }) => cents },
  { id: 'fixed', title: 'Zonder volgorde', cell: () => null },
]
const rows: readonly Row[] = [
  { number: '26000112', cents: 8320 },
  { number: null, cents: null },
  { number: '9', cents: -500 },
  { number: '26000051', cents: 9900 },
]
const numbers = (sorted: readonly Row[]) => sorted.map(({ number }) => number)

test('numbers in text sort as numbers, and nulls go last', () => {
  const sorted = sortRows(rows, columns, { column: 'number', direction: 'ascending' }, 'nl')
  expect(numbers(sorted)).toEqual(['9', '26000051', '26000112', null])
})

test('nulls go last in descending order too', () => {
  const sorted = sortRows(rows, columns, { column: 'cents', direction: 'descending' }, 'nl')
  expect(sorted.map(({ cents }) => cents)).toEqual([9900, 8320, -500, null])
})

test('a column without a sort key leaves the rows unchanged', () => {
  expect(sortRows(rows, columns, { column: 'fixed', direction: 'ascending' }, 'nl')).toEqual(rows)
  expect(sortRows(rows, columns, null, 'nl')).toEqual(rows)
})

test('the first click on a title sorts ascending, the second descending, another title ascending again', () => {
  const first = nextOrder(null, 'cents')
  expect(first).toEqual({ column: 'cents', direction: 'ascending' })
  expect(nextOrder(first, 'cents')).toEqual({ column: 'cents', direction: 'descending' })
  expect(nextOrder(nextOrder(first, 'cents'), 'number')).toEqual({ column: 'number', direction: 'ascending' })
})

test('a sort order can be stored and read back; other text is rejected', () => {
  const order = { column: 'cents', direction: 'descending' } as const
  expect(readOrder(orderText(order))).toEqual(order)
  expect(readOrder(undefined)).toBeNull()
  expect(readOrder('cents sideways')).toBeNull()
})

const anyRow = fc.record({
  number: fc.option(fc.string(), { nil: null }),
  cents: fc.option(fc.integer(), { nil: null }),
})
const anyOrder = fc.record({
  column: fc.constantFrom('number', 'cents'),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
})

test('sorting loses and adds no rows, and sorting again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRow), anyOrder, (any, order) => {
      const sorted = sortRows(any, columns, order, 'nl')
      expect(sorted).toHaveLength(any.length)
      expect(new Set(sorted)).toEqual(new Set(any))
      expect(sortRows(sorted, columns, order, 'nl')).toEqual(sorted)
    }),
  )
})

test('amounts ascend in every neighbouring pair', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (any) => {
      const cents = sortRows(any, columns, { column: 'cents', direction: 'ascending' }, 'nl')
        .map((row) => row.cents)
        .filter((value) => value !== null)
      expect(cents.every((value, index) => index === 0 || (cents[index - 1] ?? value) <= value)).toBe(true)
    }),
  )
})
