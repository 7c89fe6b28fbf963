import { z } from 'zod'
import { type ClientValues, filledIn, keysOf } from '../../values/clientValues.ts'
import { type EditableClientKey, editableClientKeys } from '../../values/editableClientKey.ts'

/** The property of `crm/Accounts` behind each editable field (docs/exact.md#writing). */
const properties = {
  phone: 'Phone',
  email: 'Email',
  street: 'AddressLine1',
  postcode: 'Postcode',
  city: 'City',
  country: 'Country',
} as const satisfies { readonly [Key in EditableClientKey]: string }

const text = z.string().nullable()

/** The stored form of a change's values. */
export const clientValues = z.partialRecord(z.enum(editableClientKeys), text)

export function propertyNames(values: ClientValues): readonly string[] {
  return keysOf(values).map((key) => properties[key])
}

/**
 * Converts values to the body of a PUT. Null empties a property. Another country empties the state, because Exact
 * refuses a state of another country.
 */
export function asProperties(values: ClientValues): { readonly [property: string]: string | null } {
  const body = Object.fromEntries(keysOf(values).map((key) => [properties[key], filledIn(values[key])]))
  return values.country === undefined ? body : { ...body, State: null }
}

/** Reads the values of an account for the keys of a change. Throws a ZodError if it is not an account. */
export function readValues(account: unknown, change: ClientValues): ClientValues {
  const record = z.record(z.string(), z.unknown()).parse(account)
  return Object.fromEntries(
    keysOf(change).map((key) => [key, filledIn(text.optional().parse(record[properties[key]]))]),
  )
}
