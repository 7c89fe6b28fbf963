import type { Column, SortOrder } from './column.ts'

/** Returns the sorted rows. The sort is stable, and nulls go last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: SortOrder | null,
  locale: string,
): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy
  if (!order || !sortBy) return rows
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = order.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null) {
        return Number(one.value === null) - Number(other.value === null)
      }
      if (typeof one.value === 'number' && typeof other.value === 'number') {
        return sign * (one.value - other.value)
      }
      return sign * collator.compare(String(one.value), String(other.value))
    })
    .map(({ row }) => row)
}

/** Returns the sort order after a click on a column title: ascending first, then reversed. */
export function nextOrder(order: SortOrder | null, column: string): SortOrder {
  const isAscending = order?.column === column && order.direction === 'ascending'
  return { column, direction: isAscending ? 'descending' : 'ascending' }
}

export function orderText({ column, direction }: SortOrder): string {
  return `${column} ${direction}`
}

export function readOrder(text: string | undefined): SortOrder | null {
  const [column, direction] = (text ?? '').split(' ')
  if (!column || (direction !== 'ascending' && direction !== 'descending')) return null
  return { column, direction }
}
