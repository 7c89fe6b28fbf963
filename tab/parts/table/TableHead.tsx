import { mergeClasses } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { useText } from '../../texts/TextProvider.tsx'
import type { Column, SortOrder } from './column.ts'
import { useTableStyles } from './styles.ts'

/** The column titles; those of sortable columns are buttons. */
export function TableHead<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly order: SortOrder | null
  readonly main: boolean
  readonly onSort: (column: string) => void
}) {
  const styles = useTableStyles()
  const text = useText()
  return (
    <thead>
      <tr>
        {props.columns.map(({ id, title, numeric, from, sortBy }) => {
          const direction = props.order?.column === id ? props.order.direction : null
          return (
            <th
              key={id}
              scope="col"
              aria-sort={direction ?? undefined}
              className={mergeClasses(
                styles.cell,
                styles.title,
                props.main && styles.mainTitle,
                numeric && styles.numeric,
                from && styles[from],
              )}
            >
              {sortBy ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={text('table.sortBy', { column: title })}
                  onClick={() => props.onSort(id)}
                >
                  {title}
                  {direction === 'ascending' ? <ArrowUpRegular aria-hidden /> : null}
                  {direction === 'descending' ? <ArrowDownRegular aria-hidden /> : null}
                </button>
              ) : (
                title
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
