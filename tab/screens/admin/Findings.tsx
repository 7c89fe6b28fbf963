import { mergeClasses, Text } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { Moment } from '../../parts/Moment.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { findingName, streamName } from './exactNames.ts'
import { useAdminStyles } from './styles.ts'

/** Data that could not be read reliably and was therefore skipped. */
export function Findings(props: { readonly exact: ExactAdmin }) {
  const { findings, administrations } = props.exact
  const styles = useAdminStyles()
  const text = useText()
  const head = mergeClasses(styles.cell, styles.head)
  const titles = [
    text('admin.findingCode'),
    text('admin.stream'),
    text('admin.findingAdministration'),
    text('admin.findingRecord'),
    text('admin.findingAt'),
  ]
  return (
    <Panel className={styles.panel} aria-label={text('admin.findings')}>
      <h2 className={styles.heading}>{text('admin.findings')}</h2>
      <p className={styles.hint}>{text('admin.findingsHint')}</p>
      {findings.length === 0 ? (
        <Text>{text('admin.noFindings')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll the frame
        <section className={styles.scroll} tabIndex={0} aria-label={text('admin.findingsList')}>
          <table className={styles.table} aria-label={text('admin.findingsList')}>
            <thead>
              <tr>
                {titles.map((title) => (
                  <th key={title} scope="col" className={head}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {findings.map(({ administration, stream, recordId, code, at }) => (
                <tr key={`${administration} ${stream} ${recordId} ${code}`}>
                  <td className={styles.cell}>{findingName(code, text)}</td>
                  <td className={styles.cell}>{streamName(stream, text)}</td>
                  <td className={styles.cell}>
                    {administrations.find(({ id }) => id === administration)?.name ?? administration}
                  </td>
                  <td className={mergeClasses(styles.cell, styles.record)}>{recordId}</td>
                  <td className={styles.cell}>
                    <Moment at={at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  )
}
