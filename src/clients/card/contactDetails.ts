import { findPhones, splitPhones } from '../../values/phone.ts'
import type { ClientRecord } from '../client.ts'

type ContactFields = {
  readonly phone: string | null
  readonly mobile: string | null
  readonly email: string | null
}

type ContactDetails = Pick<ClientRecord, 'phones' | 'emails'>

/**
 * Returns the client's telephone numbers, each formatted and with the words that belong to it, and the e-mail addresses
 * as Exact has them. Leaves out duplicates.
 */
export function contactDetailsOf(
  client: { readonly phone: string | null; readonly email: string | null },
  person: ContactFields | null,
): ContactDetails {
  const phones: ContactDetails['phones'] = [
    ...numbersIn(client.phone).map((number) => ({ kind: 'main' as const, number })),
    ...numbersIn(person?.phone).map((number) => ({ kind: 'phone' as const, number })),
    ...numbersIn(person?.mobile).map((number) => ({ kind: 'mobile' as const, number })),
  ]
  const emails: ContactDetails['emails'] = [
    ...unlessEmpty(client.email).map((address) => ({ kind: 'main' as const, address })),
    ...unlessEmpty(person?.email).map((address) => ({ kind: 'other' as const, address })),
  ]
  return {
    phones: uniqueBy(phones, ({ number }) => findPhones(number)[0] ?? number.replace(/\s/g, '')),
    emails: uniqueBy(emails, ({ address }) => address.trim().toLowerCase()),
  }
}

function numbersIn(text: string | null | undefined): readonly string[] {
  return unlessEmpty(text).flatMap(splitPhones)
}

function unlessEmpty(text: string | null | undefined): readonly string[] {
  return text?.trim() ? [text] : []
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const known = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
