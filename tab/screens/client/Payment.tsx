import type { ClientCard } from '../../../src/http/contract.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { BankAccount } from './BankAccount.tsx'
import { Fact } from './Fact.tsx'
import { useClientStyles } from './styles.ts'

/** Direct debit in words, and the bank account. */
export function Payment(props: { readonly client: ClientCard }) {
  const { directDebit } = props.client
  const styles = useClientStyles()
  const text = useText()
  const { day } = useFormats()
  const mandate = () => {
    if (directDebit.mandate === null) return null
    if (directDebit.signedOn === null) return text('client.mandate', { mandate: directDebit.mandate })
    return text('client.mandateSigned', { mandate: directDebit.mandate, day: day(directDebit.signedOn) })
  }
  return (
    <>
      <Fact label={text('client.directDebit')}>
        <strong className={styles.strong}>{text(directDebit.active ? 'client.yes' : 'client.no')}</strong>
        {directDebit.active && mandate() ? `, ${mandate()}` : null}
      </Fact>
      <BankAccount clientId={props.client.id} account={props.client.bankAccount} />
    </>
  )
}
