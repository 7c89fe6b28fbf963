import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { EditableClientKey } from '../../../src/http/contract.ts'
import type { Difference, EditForm } from './clientEdit.ts'

/** What is wrong with a field; the word picks the sentence on screen. */
export type FieldProblem = EditableClientKey | 'characters' | 'tooLong'
export type FieldProblems = { readonly [Key in EditableClientKey]?: FieldProblem }

/** The longest text the API takes, in characters. */
export const longest: { readonly [Key in EditableClientKey]: number } = {
  phone: 50,
  email: 200,
  street: 100,
  postcode: 20,
  city: 100,
  country: 2,
}

const emailAddress = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/
const dutchPostcode = /^[1-9]\d{3}\s*[a-z]{2}$/i

/**
 * What is wrong with the fields that changed. What was there already is left in peace: an old number that
 * nobody could dial must not keep somebody from mending the street.
 */
export function checkEdit(changed: readonly Difference[], form: EditForm): FieldProblems {
  const country = form.country.trim() || 'NL'
  const right: { readonly [Key in EditableClientKey]?: (value: string) => boolean } = {
    phone: isPhone,
    email: (value) => emailAddress.test(value),
    postcode: (value) => country !== 'NL' || dutchPostcode.test(value),
    country: (value) => /^[A-Z]{2}$/.test(value),
  }
  const problems: { -readonly [Key in EditableClientKey]?: FieldProblem } = {}
  for (const { key, to } of changed) {
    if (to === null) continue
    if (/\p{Cc}/u.test(to)) problems[key] = 'characters'
    else if (to.length > longest[key]) problems[key] = 'tooLong'
    else if (right[key]?.(to) === false) problems[key] = key
  }
  return problems
}

/** A Dutch postcode the way it is written: `1234 AB`; other text as it is. */
export function tidyPostcode(text: string, country: string): string {
  const trimmed = text.trim()
  if ((country || 'NL') !== 'NL' || !dutchPostcode.test(trimmed)) return trimmed
  return `${trimmed.slice(0, 4)} ${trimmed.slice(-2).toUpperCase()}`
}

function isPhone(text: string): boolean {
  const cleaned = text.replace(/^00/, '+').replace(/\(0\)/, '')
  return parsePhoneNumberFromString(cleaned, 'NL')?.isPossible() === true
}
