import { parsePhone } from '../values/phone.ts'
import type { ClientRecord } from './client.ts'

export type Person = {
  readonly phone: string | null
  readonly mobile: string | null
  readonly email: string | null
}

type Reach = Pick<ClientRecord, 'phones' | 'emails'>

/** How the client is reached: each number and address once, as it is written in the ledger. */
export function reachOf(
  client: { readonly phone: string | null; readonly email: string | null },
  person: Person | null,
): Reach {
  const phones: Reach['phones'] = [
    ...some(client.phone).map((number) => ({ kind: 'main' as const, number })),
    ...some(person?.phone).map((number) => ({ kind: 'phone' as const, number })),
    ...some(person?.mobile).map((number) => ({ kind: 'mobile' as const, number })),
  ]
  const emails: Reach['emails'] = [
    ...some(client.email).map((address) => ({ kind: 'main' as const, address })),
    ...some(person?.email).map((address) => ({ kind: 'other' as const, address })),
  ]
  return {
    phones: once(phones, ({ number }) => parsePhone(number) ?? number.replace(/\s/g, '')),
    emails: once(emails, ({ address }) => address.trim().toLowerCase()),
  }
}

function some(text: string | null | undefined): readonly string[] {
  return text?.trim() ? [text] : []
}

function once<Item>(items: readonly Item[], name: (item: Item) => string): readonly Item[] {
  const known = new Set<string>()
  return items.filter((item) => {
    const key = name(item)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
