import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Aligns to the right, so that figures line up. */
  readonly numeric?: boolean
  /** Returns the sort key; without it the column is not sortable. Nulls go last in both directions. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Hides the column below this width; another cell must then show its value (see `UnderCell`). */
  readonly from?: 'medium' | 'wide' | 'widest'
  /** What the total row shows in this column. */
  readonly total?: ReactNode
}

export type SortOrder = { readonly column: string; readonly direction: 'ascending' | 'descending' }
