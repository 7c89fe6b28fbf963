import type { ClientCard } from '../../../src/http/contract.ts'
import { Day } from '../../parts/Day.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { BankAccount } from './BankAccount.tsx'
import { Fact } from './Fact.tsx'
import { useClientStyles } from './styles.ts'

/** Direct debit and bank account. */
export function Payment(props: { readonly client: ClientCard }) {
  const { directDebit } = props.client
  const styles = useClientStyles()
  const text = useText()
  const { active, mandate, signedOn } = directDebit
  return (
    <>
      <Fact label={text('client.directDebit')}>
        <strong className={styles.strong}>{text(active ? 'client.yes' : 'client.no')}</strong>
        {active && mandate !== null ? `, ${text('client.mandate', { mandate })}` : null}
        {active && mandate !== null && signedOn !== null ? (
          <>
            {' '}
            {text('client.signedOn')} <Day day={signedOn} />
          </>
        ) : null}
      </Fact>
      <BankAccount clientId={props.client.id} account={props.client.bankAccount} />
    </>
  )
}
