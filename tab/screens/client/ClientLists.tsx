import { mergeClasses } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { ClientCard } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'

/** Links to the two lists of a client, with the number of rows in each. */
export function ClientLists(props: {
  readonly id: string
  readonly counts: ClientCard['counts'] | undefined
}) {
  const { id, counts } = props
  const styles = useClientStyles()
  const text = useText()
  const { key, pathname } = useLocation()
  const invoices = pathname.endsWith('/invoices')
  const chosenLink = useRef<HTMLAnchorElement>(null)
  const before = useRef(invoices)
  // The focused row disappears with its list, so the focus moves to the link of the new list.
  useEffect(() => {
    const switched = before.current !== invoices
    before.current = invoices
    if (switched && document.activeElement === document.body) chosenLink.current?.focus()
  }, [invoices])
  // On a phone and at 200 % zoom the lists are below the card, so scroll down to them. The key changes with each
  // navigation, also to the list that is already open.
  const nav = useRef<HTMLElement>(null)
  const keyBefore = useRef(key)
  useEffect(() => {
    const moved = keyBefore.current !== key
    keyBefore.current = key
    const top = nav.current?.getBoundingClientRect().top ?? 0
    if (moved && top > window.innerHeight / 2) nav.current?.scrollIntoView({ block: 'start' })
  }, [key])
  const link = (to: string, chosen: boolean, label: string) => (
    <Link
      to={to}
      replace
      ref={chosen ? chosenLink : null}
      className={mergeClasses(styles.tab, chosen && styles.chosenTab)}
      aria-current={chosen ? 'page' : undefined}
    >
      {label}
    </Link>
  )
  return (
    <nav ref={nav} className={styles.tabs} aria-label={text('client.lists')}>
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
