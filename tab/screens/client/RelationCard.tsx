import { Button, Divider, mergeClasses } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useNavigate } from 'react-router'
import type { ClientCard } from '../../../src/http/contract.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { BeingChecked } from '../../parts/BeingChecked.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Day } from '../../parts/Day.tsx'
import { Key } from '../../parts/Key.tsx'
import { AgeingBar } from '../../parts/lists/AgeingBar.tsx'
import { PageHeading } from '../../parts/PageHeading.tsx'
import { Sentence } from '../../parts/Sentence.tsx'
import { RelationStatusBadge } from '../../parts/StatusBadge.tsx'
import { useSession } from '../../session/SessionContext.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { Balance } from './Balance.tsx'
import { Changes } from './Changes.tsx'
import { Contact } from './Contact.tsx'
import { LastReceipt } from './LastReceipt.tsx'
import { Payment } from './Payment.tsx'
import { PaymentHistory } from './PaymentHistory.tsx'
import { Representatives } from './Representatives.tsx'
import { useClientStyles } from './styles.ts'

/** Everything the service desk needs to know about one client. */
export function Card(props: {
  readonly client: ClientCard
  readonly refreshing: boolean
  readonly editing: boolean
}) {
  const { client, editing, refreshing } = props
  const styles = useClientStyles()
  const text = useText()
  const { day } = useFormats()
  const navigate = useNavigate()
  const { may } = useSession()
  return (
    <>
      <div className={styles.who}>
        <PageHeading takesFocus={!editing}>{client.name}</PageHeading>
        <p className={styles.quiet}>
          {text('client.number', { number: client.number })}
          {client.birthDate === null ? null : (
            <>
              {' · '}
              {text('client.born')} <Day day={client.birthDate} />
            </>
          )}
        </p>
        <p className={mergeClasses(styles.quiet, styles.line)}>
          {[
            // With one administration its name says nothing.
            ...(client.administration.isOneOfSeveral ? [client.administration.name] : []),
            ...(client.since === null ? [] : [text('client.since', { day: day(client.since) })]),
          ].join(' · ')}
          <CopyButton
            copied={new URL(`/clients/${client.id}`, window.location.href).href}
            label={text('action.copyLink')}
          />
        </p>
        {client.status === 'active' ? null : (
          <p className={styles.line}>
            <RelationStatusBadge status={client.status} />
            {client.ended === null ? null : text('client.endedOn', { day: day(client.ended) })}
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        <Representatives client={client} />
      </dl>
      <Changes client={client} />
      <BeingChecked of="client" when={client.beingChecked} />
      <Balance client={client} />
      <Sentence sentence={client.sentence} />
      <AgeingBar ageing={client.ageing} />
      <Divider className={styles.divider} />
      <dl className={styles.facts}>
        <LastReceipt client={client} />
        <Payment client={client} />
        <Contact client={client} />
      </dl>
      {client.months ? <PaymentHistory months={client.months} /> : null}
      {may('Desk.Edit') && !editing ? (
        <Button
          icon={<EditRegular />}
          className={styles.edit}
          onClick={() => navigate(`/clients/${client.id}/edit`)}
        >
          <span>{text('client.edit')}</span>
          <span className={styles.keyHint} aria-hidden>
            <Key name="W" />
          </span>
        </Button>
      ) : null}
      {may('Desk.Edit') && !editing ? <p className={styles.quiet}>{text('client.editElsewhere')}</p> : null}
      <AsOf asOf={client.asOf} refreshing={refreshing} />
    </>
  )
}
