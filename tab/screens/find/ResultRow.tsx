import { Checkbox } from '@fluentui/react-components'
import { Link } from 'react-router'
import type { FoundClient } from '../../../src/http/contract.ts'
import { formatPostcode } from '../../../src/values/postcode.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { RelationStatusBadge } from '../../parts/StatusBadge.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { Marked } from './Marked.tsx'
import { markMatch } from './markMatch.ts'
import { useFindStyles } from './styles.ts'
import type { Ticks } from './useTicks.ts'
import { isReasonVisible, partsOfReason } from './visibleReason.ts'

/** One matching client: enough to distinguish namesakes, the reason for the match, and the balance. */
export function ResultRow(props: {
  readonly client: FoundClient
  readonly row: number
  /** Null if the client cannot be ticked. */
  readonly ticks: Ticks | null
  readonly onOpen: (id: string) => void
}) {
  const { client, row, ticks, onOpen } = props
  const { match } = client
  const styles = useFindStyles()
  const text = useText()
  const parts = partsOfReason(match)
  const mark = (field: FoundClient['match']['field'], value: string) => {
    // A postcode as reason follows its street: "Kerkstraat 12, 1234 AB".
    const matches = parts.map((part) => (part.endsWith(`, ${value}`) ? value : part))
    const isIn = (part: string) => markMatch(value, part).some(({ marked }) => marked)
    const matched = parts.length > 1 ? matches.find(isIn) : match.field === field ? matches[0] : undefined
    return <Marked text={value} matched={matched ?? ''} />
  }
  const hasNoAddress = !client.address && client.postcode === null && client.city === null
  return (
    <li className={styles.row} data-row={row}>
      <div className={styles.who}>
        {ticks ? (
          <Checkbox
            className={styles.tick}
            aria-label={text('find.tick', { name: client.name })}
            checked={ticks.ids.has(client.id)}
            onChange={(_, { checked }) => ticks.set([client.id], checked === true)}
          />
        ) : null}
        <div>
          <Link to={`/clients/${client.id}`} className={styles.name} onClick={() => onOpen(client.id)}>
            {mark('name', client.name)}
          </Link>
          <div className={styles.quiet}>
            {mark('number', client.number)}
            {client.birthDate ? (
              <>
                {' · '}
                {text('find.born')} <Day day={client.birthDate} />
              </>
            ) : null}
          </div>
          {client.administration ? <div className={styles.quiet}>{client.administration}</div> : null}
          {client.representative ? (
            <div className={styles.quiet}>
              {text('find.representative')} {mark('representative', client.representative)}
            </div>
          ) : null}
        </div>
      </div>
      <div>
        {client.address ? <div>{mark('street', client.address)}</div> : null}
        <div className={client.address ? styles.quiet : undefined}>
          {client.postcode ? mark('postcode', formatPostcode(client.postcode)) : null}{' '}
          {client.city ? mark('city', client.city) : null}
          {hasNoAddress ? text('find.noAddress') : null}
        </div>
      </div>
      <div className={styles.reach}>
        {client.phone ? <div>{mark('phone', client.phone)}</div> : null}
        {client.email ? <div className={styles.quiet}>{mark('email', client.email)}</div> : null}
      </div>
      <div className={styles.reason}>
        {client.status === 'active' ? null : <RelationStatusBadge status={client.status} />}
        {isReasonVisible(client) ? null : (
          <span className={styles.quiet}>
            {match.kind === 'similar' ? text('find.similarTo') : text('find.matched')}{' '}
            {text(`find.field.${match.field}`)}
            {match.kind === 'similar' && match.field === 'name' ? null : `: ${match.text}`}
          </span>
        )}
        {client.invoiceId ? (
          <TextLink to={`/invoices/${client.invoiceId}`} className={styles.above}>
            {text('find.openInvoice', { number: match.text })}
          </TextLink>
        ) : null}
        {client.invoices?.map(({ id, date }) => (
          <TextLink key={id} to={`/invoices/${id}`} className={styles.above}>
            {text('find.openInvoiceOf', { number: match.text })} <Day day={date} />
          </TextLink>
        ))}
      </div>
      <div className={styles.balance}>
        <span className={styles.balanceLabel}>{text('find.balance')}</span>
        <Amount money={client.balance} weight={client.balance.cents === 0 ? 'quiet' : 'strong'} />
      </div>
    </li>
  )
}
