import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { Invoices } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useRememberedState } from '../viewState.ts'

export type InvoiceChoice = 'open' | 'all'

const isChoice = (value: string): value is InvoiceChoice => value === 'open' || value === 'all'

/** The chosen filter, open invoices by default. It is remembered while the portal is open. */
export function useInvoiceChoice(): readonly [InvoiceChoice, (choice: InvoiceChoice) => void] {
  return useRememberedState<InvoiceChoice>('invoice filter', 'open', isChoice)
}

const useStyles = makeStyles({
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
})

/** Shows how many invoices are listed, and a switch between open and all. */
export function InvoiceFilter(props: {
  readonly choice: InvoiceChoice
  readonly counts: Invoices['counts']
  readonly onChoose: (choice: InvoiceChoice) => void
}) {
  const { choice, counts, onChoose } = props
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.filter}>
      <span role="status">
        {choice === 'open'
          ? text('invoices.shownOpen', { count: counts.open })
          : text('invoices.shownAll', { count: counts.all })}
      </span>
      <Switch
        checked={choice === 'all'}
        label={text('invoices.all', { count: counts.all })}
        onChange={(_, { checked }) => onChoose(checked ? 'all' : 'open')}
      />
    </div>
  )
}
