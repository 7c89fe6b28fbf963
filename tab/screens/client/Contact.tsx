import type { ClientCard } from '../../../src/http/contract.ts'
import type { EditableClientKey } from '../../../src/values/editableClientKey.ts'
import { formatPostcode } from '../../../src/values/postcode.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { EmailLink } from '../../parts/EmailLink.tsx'
import { PhoneLink } from '../../parts/PhoneLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { EditField } from './EditField.tsx'
import { Fact } from './Fact.tsx'
import { useClientStyles } from './styles.ts'

const phoneKeys = { main: 'phone', phone: 'contactPhone', mobile: 'mobile' } as const

type Address = Pick<ClientCard, 'street' | 'postcode' | 'city' | 'country'>

/** Addresses, phone numbers and e-mail addresses, with buttons to copy them. */
export function Contact(props: { readonly client: ClientCard }) {
  const { client } = props
  const styles = useClientStyles()
  const text = useText()
  const first = linesOf(client)
  const pencil = (field: EditableClientKey) => <EditField clientId={client.id} field={field} />
  const others = client.addresses.filter((address) => linesOf(address).join() !== first.join())
  return (
    <>
      <Fact
        label={text('client.address')}
        actions={
          <>
            {first.length > 0 ? (
              <CopyButton copied={first.join('\n')} label={text('client.copyAddress')} />
            ) : null}
            {pencil('street')}
          </>
        }
      >
        {first.length > 0 ? <Lines lines={first} /> : text('value.unknown')}
      </Fact>
      {others.map((address) => (
        <Fact
          key={`${address.kind} ${linesOf(address).join()}`}
          label={text(`client.address.${address.kind}`)}
        >
          <Lines lines={linesOf(address)} />
        </Fact>
      ))}
      {client.phones.length === 0 ? (
        <Fact label={text('client.phone')} actions={pencil('phone')}>
          {text('value.unknown')}
        </Fact>
      ) : null}
      {client.phones.map(({ kind, number }) => (
        <Fact
          key={`${kind} ${number}`}
          label={text(kind === 'mobile' ? 'client.mobile' : 'client.phone')}
          actions={
            <>
              <CopyButton copied={number} label={text('client.copyPhone')} />
              {pencil(phoneKeys[kind])}
            </>
          }
        >
          <PhoneLink className={styles.link} number={number} />
        </Fact>
      ))}
      {client.emails.length === 0 ? (
        <Fact label={text('client.email')} actions={pencil('email')}>
          {text('value.unknown')}
        </Fact>
      ) : null}
      {client.emails.map(({ kind, address }) => (
        <Fact
          key={`${kind} ${address}`}
          label={text('client.email')}
          actions={
            <>
              <CopyButton copied={address} label={text('client.copyEmail')} />
              {pencil(kind === 'main' ? 'email' : 'contactEmail')}
            </>
          }
        >
          <EmailLink className={styles.link} address={address} />
        </Fact>
      ))}
    </>
  )
}

function Lines(props: { readonly lines: readonly string[] }) {
  return props.lines.map((line) => <div key={line}>{line}</div>)
}

/** Returns the lines as on an envelope, with the country only if it is not the Netherlands. */
function linesOf({ street, postcode, city, country }: Address): readonly string[] {
  const postcodeAndCity = [postcode === null ? null : formatPostcode(postcode), city].filter(
    (part) => part !== null,
  )
  const abroad = country === null || country === 'NL' ? null : country
  return [street, postcodeAndCity.join(' '), abroad].filter((line): line is string => Boolean(line))
}
