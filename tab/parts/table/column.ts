import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Aligned to the right, so that figures stand below each other. */
  readonly numeric?: boolean
  /** What the column sorts by; without it the column cannot be sorted. Nothing goes last, either way. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Left out when the frame is narrower than this; what it says must then stand in another cell. */
  readonly from?: 'medium' | 'wide'
  /** In the last row, below the figures. */
  readonly total?: ReactNode
}

export type SortOrder = { readonly column: string; readonly direction: 'ascending' | 'descending' }
