import { mergeClasses } from '@fluentui/react-components'
import { useMemo, useRef } from 'react'
import { useLanguage } from '../../texts/TextProvider.tsx'
import { useShortcuts } from '../useShortcuts.ts'
import { useRememberedState } from '../viewState.ts'
import type { Column, SortOrder } from './column.ts'
import { nextOrder, orderText, readOrder, sortRows } from './sortRows.ts'
import { useTableStyles } from './styles.ts'
import { TableHead } from './TableHead.tsx'
import { useRowFocus } from './useRowFocus.ts'
import { useVisibleRows } from './useVisibleRows.ts'

const isOrder = (value: string): value is string => readOrder(value) !== null

type TableProps<Row> = {
  /** The name of the table for screen readers. */
  readonly label: string
  /** Key under which the sort order and the focused row are remembered. */
  readonly list: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly order?: SortOrder
  /** True for the main list of a screen. Arrow down moves into it from anywhere; its titles stick on a phone too. */
  readonly main?: boolean
  /** Called with the row that gets the focus or that the mouse points at. */
  readonly onChoose?: (row: Row) => void
}

/**
 * A sortable table. The arrow keys move between rows, Enter opens the first link of a row, sort order and focused
 * row are restored on return, and only visible rows are rendered if there are many.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, label, list, rows, rowKey } = props
  const styles = useTableStyles()
  const language = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const first = props.order ? orderText(props.order) : ''
  const [stored, rememberOrder] = useRememberedState(`${list} order`, first, isOrder)
  const order = readOrder(stored)
  const sorted = useMemo(
    () => sortRows(rows, columns, readOrder(stored), language),
    [rows, columns, stored, language],
  )
  const keys = useMemo(() => sorted.map(rowKey), [sorted, rowKey])
  const visible = useVisibleRows(sorted.length, body)
  const focus = useRowFocus({ list: `${list} row`, keys, frame, reveal: visible.reveal })
  useShortcuts(props.main && rows.length > 0 ? { arrowdown: () => focus.focusRow(0) } : {})
  const choose = (target: EventTarget) => {
    const row = sorted[focus.rowOf(target)]
    if (row !== undefined) props.onChoose?.(row)
  }
  const hasTotal = columns.some(({ total }) => total !== undefined)
  const cellClass = (column: Column<Row>) =>
    mergeClasses(styles.cell, column.numeric && styles.numeric, column.from && styles[column.from])

  return (
    <div className={styles.frame} ref={frame}>
      <div className={mergeClasses(styles.scroll, props.main && styles.mainScroll)}>
        <table className={styles.table} aria-label={label} aria-rowcount={sorted.length + 1}>
          <TableHead
            columns={columns}
            order={order}
            main={props.main ?? false}
            onSort={(column) => rememberOrder(orderText(nextOrder(order, column)))}
          />
          <tbody
            ref={body}
            onFocus={(event) => {
              focus.onFocus(event)
              choose(event.target)
            }}
            onPointerOver={(event) => choose(event.target)}
            onKeyDown={focus.onKeyDown}
            onClick={focus.onClick}
          >
            <Spacer height={visible.above} columns={columns.length} />
            {visible.rows.map(({ index }) => {
              const row = sorted[index]
              if (row === undefined) return null
              return (
                <tr
                  key={rowKey(row)}
                  ref={visible.measure}
                  data-index={index}
                  data-row={index}
                  tabIndex={-1}
                  aria-rowindex={index + 2}
                  className={styles.row}
                >
                  {columns.map((column) => (
                    <td key={column.id} className={cellClass(column)}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              )
            })}
            <Spacer height={visible.below} columns={columns.length} />
          </tbody>
          {hasTotal ? (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.id} className={mergeClasses(cellClass(column), styles.total)}>
                    {column.total}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
    </div>
  )
}

function Spacer(props: { readonly height: number; readonly columns: number }) {
  const styles = useTableStyles()
  if (props.height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={props.columns} className={styles.spacer} style={{ height: props.height }} />
    </tr>
  )
}
