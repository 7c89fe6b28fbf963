import type { Column, SortOrder } from './column.ts'

/** The rows in an order; rows that are equal keep theirs. Empty values go last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | null,
  locale: string,
): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy
  if (!order || !sortBy) return rows
  const collator = new Intl.Collator(locale, { numeric: true })
  const turn = order.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null) {
        return Number(one.value === null) - Number(other.value === null)
      }
      if (typeof one.value === 'number' && typeof other.value === 'number') {
        return turn * (one.value - other.value)
      }
      return turn * collator.compare(String(one.value), String(other.value))
    })
    .map(({ row }) => row)
}

/** What a click on a column's title makes of the order: upwards first, then the other way. */
export function nextOrder(order: SortOrder | null, column: string): SortOrder {
  const turned = order?.column === column && order.direction === 'ascending'
  return { column, direction: turned ? 'descending' : 'ascending' }
}

export function orderText({ column, direction }: SortOrder): string {
  return `${column} ${direction}`
}

export function readOrder(text: string | undefined): SortOrder | null {
  const [column, direction] = (text ?? '').split(' ')
  if (!column || (direction !== 'ascending' && direction !== 'descending')) return null
  return { column, direction }
}
