import { z } from 'zod'
import type { ClientValues, ConflictingKey, EditableKey } from '../exact.ts'

/** Our words for the fields of a client, and the properties of `crm/Accounts` behind them (reference §7.6). */
const properties = {
  phone: 'Phone',
  email: 'Email',
  street: 'AddressLine1',
  postcode: 'Postcode',
  city: 'City',
  country: 'Country',
} as const satisfies { readonly [Key in EditableKey]: string }

const keys = ['phone', 'email', 'street', 'postcode', 'city', 'country'] as const satisfies EditableKey[]
const text = z.string().nullable()

/** As stored with a change. */
export const clientValues = z.partialRecord(z.enum(keys), text)

export function keysOf(values: ClientValues): readonly EditableKey[] {
  return keys.filter((key) => values[key] !== undefined)
}

export function propertyNames(values: ClientValues): readonly string[] {
  return keysOf(values).map((key) => properties[key])
}

/** What goes to Exact: null empties a property. */
export function asProperties(values: ClientValues): { readonly [property: string]: string | null } {
  return Object.fromEntries(keysOf(values).map((key) => [properties[key], normalOf(values, key)]))
}

/** What stands in an account, of the keys in `asked`. Throws a ZodError when it is no account. */
export function readValues(account: unknown, asked: ClientValues): ClientValues {
  const record = z.record(z.string(), z.unknown()).parse(account)
  return Object.fromEntries(
    keysOf(asked).map((key) => [key, normal(text.optional().parse(record[properties[key]]))]),
  )
}

/** True when all that `wanted` says stands in `now` as well. */
export function holds(now: ClientValues, wanted: ClientValues): boolean {
  return keysOf(wanted).every((key) => normalOf(now, key) === normalOf(wanted, key))
}

/** Where Exact holds neither what the employee saw nor what the employee wants. */
export function conflictsOf(versions: {
  readonly seen: ClientValues
  readonly now: ClientValues
  readonly yours: ClientValues
}): readonly ConflictingKey[] {
  return keysOf(versions.yours).flatMap((key) => {
    const seen = normalOf(versions.seen, key)
    const now = normalOf(versions.now, key)
    const yours = normalOf(versions.yours, key)
    return now === seen || now === yours ? [] : [{ key, seen, now, yours }]
  })
}

function normalOf(values: ClientValues, key: EditableKey): string | null {
  return normal(values[key])
}

/** Space around a value and an empty value mean nothing, in Exact as in the read model. */
function normal(value: string | null | undefined): string | null {
  return value?.trim() || null
}
