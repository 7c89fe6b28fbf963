import { type EditableClientKey, kindOfField, maxLength } from './editableClientKey.ts'
import { isEmail } from './email.ts'
import { checkPhone } from './phoneCheck.ts'
import { parsePostcode } from './postcode.ts'

/** What is wrong with a new value: the rule of its own field, a control character, or its length. */
export type ClientValueProblem = (typeof kindOfField)[EditableClientKey] | 'characters' | 'tooLong'

/**
 * Returns what is wrong with a new value of a client, or null. `country` is the client's country after the
 * edit; without one the address is Dutch.
 */
export function clientValueProblem(
  key: EditableClientKey,
  value: string,
  country: string | null,
): ClientValueProblem | null {
  if (/\p{Cc}/u.test(value)) return 'characters'
  if (value.length > maxLength[key]) return 'tooLong'
  const kind = kindOfField[key]
  return isValid(kind, value, country ?? 'NL') ? null : kind
}

function isValid(kind: EditableClientKey, value: string, country: string): boolean {
  switch (kind) {
    case 'phone':
      return checkPhone(value) !== 'impossible'
    case 'email':
      return isEmail(value)
    case 'postcode':
      return country !== 'NL' || parsePostcode(value) !== null
    case 'country':
      return /^[A-Z]{2}$/.test(value)
    default:
      return true
  }
}
