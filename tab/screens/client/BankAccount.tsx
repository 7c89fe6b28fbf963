import { Button, Spinner } from '@fluentui/react-components'
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import type { ClientCard } from '../../../src/http/contract.ts'
import { formatIban } from '../../../src/values/iban.ts'
import { useRevealBankAccount } from '../../api/clients.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { sentenceOf } from '../../parts/states/failureOf.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { Fact } from './Fact.tsx'
import { useClientStyles } from './styles.ts'

/** Long enough to read a number aloud twice. */
const revealedMilliseconds = 60_000

/** The bank account, masked until the employee reveals it, which is logged. It is masked again after a minute. */
export function BankAccount(props: {
  readonly clientId: string
  readonly account: ClientCard['bankAccount']
}) {
  const { account, clientId } = props
  const styles = useClientStyles()
  const text = useText()
  const language = useLanguage()
  const reveal = useRevealBankAccount(clientId)
  const iban = reveal.data?.iban
  const { reset } = reveal
  useEffect(() => {
    if (iban === undefined) return
    const timer = setTimeout(reset, revealedMilliseconds)
    return () => clearTimeout(timer)
  }, [iban, reset])

  const icon = () => {
    if (reveal.isPending) return <Spinner size="extra-tiny" />
    return iban === undefined ? <EyeRegular /> : <EyeOffRegular />
  }
  if (account === null) return <Fact label={text('client.bankAccount')}>{text('value.unknown')}</Fact>
  return (
    <Fact
      label={text('client.bankAccount')}
      actions={
        <>
          {iban === undefined ? null : (
            <CopyButton copied={formatIban(iban)} label={text('client.copyBankAccount')} />
          )}
          <Button
            appearance="subtle"
            size="small"
            icon={icon()}
            disabledFocusable={reveal.isPending}
            aria-label={text(iban === undefined ? 'client.reveal' : 'client.hide')}
            title={text(iban === undefined ? 'client.revealHint' : 'client.hide')}
            onClick={() => (iban === undefined ? reveal.mutate() : reset())}
          />
        </>
      }
      below={
        <>
          {account.holder === null ? null : (
            <span className={styles.under}>{text('client.holder', { name: account.holder })}</span>
          )}
          {reveal.error ? (
            <span className={styles.refusal} role="alert">
              {sentenceOf(reveal.error, language, text)}
            </span>
          ) : null}
        </>
      }
    >
      <span className={styles.figures} aria-live="polite">
        {iban === undefined ? account.masked : formatIban(iban)}
      </span>
    </Fact>
  )
}
