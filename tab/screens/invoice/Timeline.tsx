import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'
import { type InvoiceWithEvents, timelineOf } from './timelineOf.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  event: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 1fr) max-content',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  reversed: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  words: { overflowWrap: 'anywhere' },
})

/** What happened to the invoice, in order. Renders nothing if there is nothing to tell. */
export function Timeline({ invoice }: { readonly invoice: InvoiceWithEvents }) {
  const styles = useStyles()
  const shared = useInvoiceStyles()
  const text = useText()
  const events = timelineOf(invoice)
  if (events.length === 0) return null
  return (
    <Panel aria-label={text('invoice.timeline')}>
      <h2 className={shared.subtitle}>{text('invoice.timeline')}</h2>
      <ol className={styles.list}>
        {events.map(({ key, kind, date, amount }) => (
          <li key={key} className={mergeClasses(styles.event, kind === 'reversed' && styles.reversed)}>
            <span className={shared.quiet}>{date === null ? text('invoice.noDay') : <Day day={date} />}</span>
            <span className={styles.words}>{text(`invoice.event.${kind}`)}</span>
            <Amount money={amount} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}
