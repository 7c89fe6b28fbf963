import { WarningRegular } from '@fluentui/react-icons'
import type { ClientCard } from '../../../src/http/contract.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { useClientStyles } from './styles.ts'

/**
 * The balance and the overdue amount. Credit is subtracted in a visible sum, because the overdue amount may exceed the
 * balance. The warning appears only if the client has to pay something that is late.
 */
export function Balance(props: { readonly client: ClientCard }) {
  const { balance, isLate, openCredit, overdue, owed } = props.client
  const styles = useClientStyles()
  const text = useText()
  const { money } = useFormats()
  const late = text('client.overdue', { amount: money(overdue) })
  return (
    <div>
      <div className={styles.quiet} id="balance-label">
        {text('client.balance')}
      </div>
      <output className={styles.balance} aria-labelledby="balance-label">
        {money(balance)}
      </output>
      {openCredit.cents > 0 ? (
        <div className={styles.quiet}>
          {text('client.sum', { owed: money(owed), credit: money(openCredit), balance: money(balance) })}
        </div>
      ) : null}
      {isLate ? (
        <div className={styles.overdue}>
          <WarningRegular aria-hidden />
          {late}
        </div>
      ) : (
        <div className={styles.quiet}>{overdue.cents > 0 ? late : text('client.nothingOverdue')}</div>
      )}
      {balance.cents < 0 ? <div className={styles.quiet}>{text('client.negative')}</div> : null}
    </div>
  )
}
