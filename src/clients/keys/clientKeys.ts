import type { ClientContactTable } from '../../database/schema.ts'
import { formatPostcode } from '../../values/postcode.ts'
import { birthDateKeys } from './birthDate.ts'
import { cityKeys } from './city.ts'
import { emailKeys } from './email.ts'
import { ibanKeys } from './iban.ts'
import type { SearchKey } from './lookup.ts'
import { nameKeys, type PersonName } from './name.ts'
import { numberKeys } from './number.ts'
import { phoneKeys } from './phone.ts'
import { postcodeKeys } from './postcode.ts'
import { representativeKeys } from './representative.ts'
import { streetKeys } from './street.ts'

type Address = {
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
}

/** The fields of a client that become search keys. Contacts are the client in person and the representatives. */
export type SearchableClient = Address & {
  readonly number: string
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly contacts: readonly (PersonName &
    Pick<
      ClientContactTable,
      'representative_role' | 'is_client' | 'birth_date' | 'phone' | 'mobile' | 'email'
    >)[]
  readonly addresses: readonly Address[]
  readonly ibans: readonly string[]
}

/** Longer keys do not fit in the index, and no one types that much. */
const maxKeyLength = 120

/** Returns all keys of a client without duplicates. Of duplicates, the first reason is kept. */
export function clientKeys(client: SearchableClient): readonly SearchKey[] {
  const person = client.contacts.find((contact) => contact.is_client) ?? null
  const representatives = client.contacts.filter((contact) => contact.representative_role !== null)
  return unique([
    ...numberKeys(client.number),
    ...nameKeys(client.name, person),
    ...representatives.flatMap(representativeKeys),
    ...addressKeys(client),
    ...client.addresses.flatMap(otherAddressKeys),
    ...contactKeys([client.phone, person?.phone, person?.mobile], [client.email, person?.email], null),
    ...representatives.flatMap(({ phone, mobile, email, name }) =>
      contactKeys([phone, mobile], [email], name),
    ),
    ...client.ibans.flatMap(ibanKeys),
    ...(person?.birth_date ? birthDateKeys(person.birth_date) : []),
  ])
}

function addressKeys({ street, postcode, city }: Address): readonly SearchKey[] {
  return [
    ...(postcode ? postcodeKeys(postcode, street) : []),
    ...(city ? cityKeys(city) : []),
    ...(street ? streetKeys(street) : []),
  ]
}

/** Makes keys that show the whole address, because a search result only has the client's main one. */
function otherAddressKeys(address: Address): readonly SearchKey[] {
  const postcode = address.postcode && formatPostcode(address.postcode)
  const town = [postcode, address.city].filter(Boolean).join(' ')
  const shown = [address.street, town].filter(Boolean).join(', ')
  return addressKeys(address).map((key) => ({ ...key, shown }))
}

type Maybe = string | null | undefined

function contactKeys(
  phones: readonly Maybe[],
  emails: readonly Maybe[],
  owner: string | null,
): readonly SearchKey[] {
  return [
    ...phones.flatMap((phone) => (phone ? phoneKeys(phone, owner) : [])),
    ...emails.flatMap((email) => (email ? emailKeys(email, owner) : [])),
  ]
}

function unique(keys: readonly SearchKey[]): readonly SearchKey[] {
  const known = new Map<string, SearchKey>()
  for (const { kind, key, shown } of keys) {
    const cut = key.slice(0, maxKeyLength)
    const name = `${kind} ${cut}`
    if (cut && !known.has(name)) known.set(name, { kind, key: cut, shown })
  }
  return [...known.values()]
}
