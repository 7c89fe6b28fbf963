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

const anyOrder = (value: string): value is string => readOrder(value) !== null

/**
 * A list in columns: sorts by its titles, walks by arrow keys, keeps its order and place on return, and stays
 * quick with thousands of rows. A row's first link is what Enter opens.
 */
export function Table<Row>(props: {
  /** Read aloud as the name of the table. */
  readonly label: string
  /** Under which name order and place are remembered. */
  readonly list: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly order?: SortOrder
  /** The list of the screen: arrow down leads into it from anywhere. */
  readonly main?: boolean
}) {
  const { columns, label, list, rows, rowKey } = props
  const styles = useTableStyles()
  const language = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const first = props.order ? orderText(props.order) : ''
  const [kept, keepOrder] = useRememberedState(`${list} order`, first, anyOrder)
  const order = readOrder(kept)
  const sorted = useMemo(
    () => sortRows(rows, columns, readOrder(kept), language),
    [rows, columns, kept, language],
  )
  const keys = useMemo(() => sorted.map(rowKey), [sorted, rowKey])
  const visible = useVisibleRows(sorted.length, body)
  const focus = useRowFocus({ list: `${list} row`, keys, frame, reveal: visible.reveal })
  useShortcuts(props.main && rows.length > 0 ? { arrowdown: () => focus.focusRow(0) } : {})
  const hasTotal = columns.some(({ total }) => total !== undefined)
  const shape = (column: Column<Row>) =>
    mergeClasses(styles.cell, column.numeric && styles.numeric, column.from && styles[column.from])

  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={label} aria-rowcount={sorted.length + 1}>
          <TableHead
            columns={columns}
            order={order}
            onSort={(column) => keepOrder(orderText(nextOrder(order, column)))}
          />
          <tbody ref={body} onFocus={focus.onFocus} onKeyDown={focus.onKeyDown}>
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
                    <td key={column.id} className={shape(column)}>
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
                  <td key={column.id} className={mergeClasses(shape(column), styles.total)}>
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
