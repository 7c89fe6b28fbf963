import type { ClientCard } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { Fact } from './Fact.tsx'
import { useClientStyles } from './styles.ts'

/** With more invoices than this, a count replaces the links. */
const maxLinks = 3

/** The last receipt, with links to the invoices that it paid. */
export function LastReceipt(props: { readonly client: ClientCard }) {
  const { lastReceipt } = props.client
  const styles = useClientStyles()
  const text = useText()
  if (lastReceipt === null) {
    return <Fact label={text('client.lastReceipt')}>{text('client.noReceipt')}</Fact>
  }
  const { amount, date, invoices } = lastReceipt
  const links = invoices.length > maxLinks ? [] : invoices
  return (
    <Fact label={text('client.lastReceipt')}>
      <strong className={styles.strong}>
        <Amount money={amount} />
      </strong>{' '}
      {text('client.receivedOn')} <Day day={date} />
      {links.map(({ id, number }) => (
        <TextLink key={id} to={`/invoices/${id}`} className={styles.reach}>
          {number === null ? text('invoice.titleWithoutNumber') : text('invoice.title', { number })}
        </TextLink>
      ))}
      {links.length > 0 ? null : (
        <span className={styles.under}>{text('client.receiptFor', { count: invoices.length })}</span>
      )}
    </Fact>
  )
}
