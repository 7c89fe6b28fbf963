import { mergeClasses } from '@fluentui/react-components'
import { Link, useLocation } from 'react-router'
import type { ClientCard } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'

/** The ways to the two lists of a client, with how much stands in them. */
export function ClientLists(props: {
  readonly id: string
  readonly counts: ClientCard['counts'] | undefined
}) {
  const { id, counts } = props
  const styles = useClientStyles()
  const text = useText()
  const { pathname } = useLocation()
  const invoices = pathname.endsWith('/invoices')
  const link = (to: string, chosen: boolean, label: string) => (
    <Link
      to={to}
      replace
      className={mergeClasses(styles.tab, chosen && styles.chosenTab)}
      aria-current={chosen ? 'page' : undefined}
    >
      {label}
    </Link>
  )
  return (
    <nav className={styles.tabs} aria-label={text('client.lists')}>
      {link(
        `/clients/${id}/open-items`,
        !invoices,
        counts ? text('client.openItemsCount', { count: counts.openItems }) : text('screen.openItems'),
      )}
      {link(
        `/clients/${id}/invoices`,
        invoices,
        counts ? text('client.invoicesCount', { count: counts.openInvoices }) : text('screen.invoices'),
      )}
    </nav>
  )
}
