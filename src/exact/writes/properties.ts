import { z } from 'zod'
import { type ClientValues, filledIn, keysOf } from '../../values/clientValues.ts'
import { type EditableClientKey, editableClientKeys, isContactKey } from '../../values/editableClientKey.ts'
import { optionalMoment, optionalText } from '../mapping/fields.ts'

/**
 * The properties behind each editable field (docs/exact.md#writing). A contact has private and business details; a
 * field stands for the first that is filled in, as on the relation card.
 */
const properties = {
  phone: ['Phone'],
  email: ['Email'],
  street: ['AddressLine1'],
  postcode: ['Postcode'],
  city: ['City'],
  country: ['Country'],
  mobile: ['Mobile', 'BusinessMobile'],
  contactPhone: ['Phone', 'BusinessPhone'],
  contactEmail: ['Email', 'BusinessEmail'],
} as const satisfies { readonly [Key in EditableClientKey]: readonly [string, ...string[]] }

const editProperties = ['Modified', 'ModifierFullName']

const text = z.string().nullable()
const anyRecord = z.record(z.string(), z.unknown())
const editOf = z.object({ Modified: optionalMoment.catch(null), ModifierFullName: optionalText.catch(null) })

/** The stored form of a change's values. */
export const clientValues = z.partialRecord(z.enum(editableClientKeys), text)

/** Who last edited a record, and when. */
export type LastEdit = { readonly by: string | null; readonly at: Date }

/** A record of Exact as it is now, as far as a change is about it. */
export type CurrentRecord = {
  readonly values: ClientValues
  /** Converts new values of this record to the body of a PUT. */
  readonly body: (values: ClientValues) => { readonly [property: string]: string | null }
  /** Null if Exact does not name them. */
  readonly lastEdit: LastEdit | null
}

/** Returns the fields that belong to the account, or those that belong to the contact person. */
export function fieldsOf(record: 'account' | 'contact', values: ClientValues): readonly EditableClientKey[] {
  return keysOf(values).filter((key) => isContactKey(key) === (record === 'contact'))
}

/** Returns the properties to request for these fields. */
export function propertyNames(keys: readonly EditableClientKey[]): readonly string[] {
  return [...keys.flatMap((key) => [...properties[key]]), ...editProperties]
}

/** Reads the fields of a record. Throws a ZodError if it is not an account or contact. */
export function readCurrentRecord(raw: unknown, keys: readonly EditableClientKey[]): CurrentRecord {
  const record = anyRecord.parse(raw)
  const read = (property: string) => filledIn(text.optional().parse(record[property]))
  const propertyOf = (key: EditableClientKey) =>
    properties[key].find((property) => read(property) !== null) ?? properties[key][0]
  const { Modified: at, ModifierFullName: by } = editOf.parse(record)
  return {
    values: Object.fromEntries(keys.map((key) => [key, read(propertyOf(key))])),
    body: (values) => bodyOf(values, propertyOf),
    lastEdit: at && { by, at },
  }
}

/** Null empties a property. Another country empties the state, because Exact refuses a state of another country. */
function bodyOf(values: ClientValues, propertyOf: (key: EditableClientKey) => string) {
  const body = Object.fromEntries(keysOf(values).map((key) => [propertyOf(key), filledIn(values[key])]))
  return values.country === undefined ? body : { ...body, State: null }
}
