import { z } from 'zod'
import { type ClientValues, filledIn, keysOf } from '../../values/clientValues.ts'
import { type EditableClientKey, editableClientKeys } from '../../values/editableClientKey.ts'

/** Our words for the fields of a client, and the properties of `crm/Accounts` behind them (reference §7.6). */
const properties = {
  phone: 'Phone',
  email: 'Email',
  street: 'AddressLine1',
  postcode: 'Postcode',
  city: 'City',
  country: 'Country',
} as const satisfies { readonly [Key in EditableClientKey]: string }

const text = z.string().nullable()

/** As stored with a change. */
export const clientValues = z.partialRecord(z.enum(editableClientKeys), text)

export function propertyNames(values: ClientValues): readonly string[] {
  return keysOf(values).map((key) => properties[key])
}

/** What goes to Exact: null empties a property. */
export function asProperties(values: ClientValues): { readonly [property: string]: string | null } {
  return Object.fromEntries(keysOf(values).map((key) => [properties[key], filledIn(values[key])]))
}

/** What stands in an account, of the keys in `asked`. Throws a ZodError when it is no account. */
export function readValues(account: unknown, asked: ClientValues): ClientValues {
  const record = z.record(z.string(), z.unknown()).parse(account)
  return Object.fromEntries(
    keysOf(asked).map((key) => [key, filledIn(text.optional().parse(record[properties[key]]))]),
  )
}

/** True when all that `wanted` says stands in `now` as well. */
export function holds(now: ClientValues, wanted: ClientValues): boolean {
  return keysOf(wanted).every((key) => filledIn(now[key]) === filledIn(wanted[key]))
}
