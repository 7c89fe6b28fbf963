import type { ClientCard } from '../../../src/http/contract.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { EmailLink } from '../../parts/EmailLink.tsx'
import { PhoneLink } from '../../parts/PhoneLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { EditField } from './EditField.tsx'
import { Fact } from './Fact.tsx'
import { useClientStyles } from './styles.ts'

/** The legal representatives of the client, with role and contact details. */
export function Representatives(props: { readonly client: ClientCard }) {
  const styles = useClientStyles()
  const text = useText()
  const { representatives } = props.client
  if (representatives.length === 0) {
    return <Fact label={text('client.representative')}>{text('client.noRepresentative')}</Fact>
  }
  return representatives.map(({ id, name, role, phone, phoneKey, email }) => (
    <Fact
      key={id}
      label={text('client.representative')}
      actions={<EditField clientId={props.client.id} field={phoneKey} contact={{ id, name }} />}
    >
      <strong className={styles.strong}>{name}</strong>, {text(`client.role.${role}`)}
      {phone === null ? null : (
        <span className={styles.reach}>
          <PhoneLink className={styles.link} number={phone} />
          <CopyButton copied={phone} label={text('client.copyPhoneOf', { name })} />
        </span>
      )}
      {email === null ? null : (
        <span className={styles.reach}>
          <EmailLink className={styles.link} address={email} />
          <CopyButton copied={email} label={text('client.copyEmailOf', { name })} />
        </span>
      )}
    </Fact>
  ))
}
