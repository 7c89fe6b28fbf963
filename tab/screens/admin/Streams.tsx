import { mergeClasses } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { Moment } from '../../parts/Moment.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { streamName } from './exactNames.ts'
import { useAdminStyles } from './styles.ts'

/** Loading progress of an administration, per stream. */
export function Streams(props: { readonly administration: ExactAdmin['administrations'][number] }) {
  const { name, streams } = props.administration
  const styles = useAdminStyles()
  const text = useText()
  const { decimal } = useFormats()
  const head = mergeClasses(styles.cell, styles.head)
  const figures = mergeClasses(styles.cell, styles.figure)
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text('admin.streams', { name })}>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {text('admin.stream')}
            </th>
            <th scope="col" className={mergeClasses(head, styles.figure)}>
              {text('admin.rows')}
            </th>
            <th scope="col" className={head}>
              {text('admin.freshAt')}
            </th>
          </tr>
        </thead>
        <tbody>
          {streams.map(({ stream, rows, loading, freshAt }) => (
            <tr key={stream}>
              <th scope="row" className={styles.cell}>
                {streamName(stream, text)}
              </th>
              <td className={figures}>{decimal(String(rows))}</td>
              <td className={styles.cell}>
                {loading ? (
                  text('admin.reading')
                ) : freshAt === null ? (
                  text('admin.never')
                ) : (
                  <Moment at={freshAt} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
