import { Divider } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons'
import type { CreditorCard } from '../../../src/http/contract.ts'
import { formatPostcode } from '../../../src/values/postcode.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { EmailLink } from '../../parts/EmailLink.tsx'
import { PageHeading } from '../../parts/PageHeading.tsx'
import { PhoneLink } from '../../parts/PhoneLink.tsx'
import { RelationStatusBadge } from '../../parts/StatusBadge.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { Fact } from '../client/Fact.tsx'
import { useClientStyles } from '../client/styles.ts'
import { PinButton } from '../start/PinButton.tsx'

/** Name, outstanding balance and contact details of a creditor. */
export function CreditorFacts({ creditor }: { readonly creditor: CreditorCard }) {
  const { administration, name, number, status, balance, overdue, phone, email } = creditor
  const styles = useClientStyles()
  const text = useText()
  const { money } = useFormats()
  const address = addressLines(creditor)
  return (
    <>
      <div className={styles.who}>
        <PageHeading>{name}</PageHeading>
        <p className={styles.line}>
          <span className={styles.quiet}>
            {[text('creditors.number', { number }), administration].filter(Boolean).join(' · ')}
          </span>
          {status === 'active' ? null : <RelationStatusBadge status={status} />}
          <PinButton name={name} icon="building" target={{ kind: 'creditor', creditorId: creditor.id }} />
        </p>
      </div>
      <div>
        <div className={styles.quiet} id="creditor-balance">
          {text('creditors.balance')}
        </div>
        <output className={styles.balance} aria-labelledby="creditor-balance">
          {money(balance)}
        </output>
        {overdue.cents > 0 ? (
          <div className={styles.overdue}>
            <WarningRegular aria-hidden />
            {text('creditors.overdue', { amount: money(overdue) })}
          </div>
        ) : null}
      </div>
      <Divider className={styles.divider} />
      <dl className={styles.facts}>
        <Fact
          label={text('creditors.address')}
          actions={
            address.length === 0 ? null : (
              <CopyButton copied={address.join('\n')} label={text('creditors.copyAddress')} />
            )
          }
        >
          {address.length === 0 ? text('value.unknown') : address.map((line) => <div key={line}>{line}</div>)}
        </Fact>
        <Fact
          label={text('creditors.phone')}
          actions={phone === null ? null : <CopyButton copied={phone} label={text('creditors.copyPhone')} />}
        >
          {phone === null ? text('value.unknown') : <PhoneLink className={styles.link} number={phone} />}
        </Fact>
        <Fact
          label={text('creditors.email')}
          actions={email === null ? null : <CopyButton copied={email} label={text('creditors.copyEmail')} />}
        >
          {email === null ? text('value.unknown') : <EmailLink className={styles.link} address={email} />}
        </Fact>
      </dl>
    </>
  )
}

function addressLines({ address, postcode, city }: CreditorCard): readonly string[] {
  const postcodeAndCity = [postcode === null ? null : formatPostcode(postcode), city]
    .filter(Boolean)
    .join(' ')
  return [address, postcodeAndCity].filter((line): line is string => Boolean(line))
}
