import { WarningRegular } from '@fluentui/react-icons'
import type { ClientCard } from '../../../src/http/contract.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'

/** The balance, how much of it is overdue, and any credit not yet applied. */
export function Balance(props: { readonly client: ClientCard }) {
  const { balance, overdue, openCredit } = props.client
  const styles = useClientStyles()
  const text = useText()
  const { money } = useFormats()
  const credit = { ...openCredit, cents: Math.abs(openCredit.cents) }
  return (
    <div>
      <div className={styles.quiet} id="balance-label">
        {text('client.balance')}
      </div>
      <output className={styles.balance} aria-labelledby="balance-label">
        {money(balance)}
      </output>
      {overdue.cents > 0 ? (
        <div className={styles.overdue}>
          <WarningRegular aria-hidden />
          {text('client.overdue', { amount: money(overdue) })}
        </div>
      ) : (
        <div className={styles.quiet}>{text('client.nothingOverdue')}</div>
      )}
      {credit.cents > 0 ? (
        <div className={styles.quiet}>{text('client.openCredit', { amount: money(credit) })}</div>
      ) : null}
      {balance.cents < 0 ? <div className={styles.quiet}>{text('client.negative')}</div> : null}
    </div>
  )
}
