import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { withPlus } from './dialable.ts'

/** `uncertain`: a foreign number that we do not know. It is possible, so it is worth a warning, not a refusal. */
export type PhoneCheck = 'dialable' | 'uncertain' | 'impossible'

/** A Dutch number with its area code, its country code, or the 14 of a municipality. */
const complete = /^[\s()]*(?:0|\+|14\s?0)/

/** A run of fewer digits beside a number is a time or an extension. */
const minDigits = 6

/**
 * Returns whether each telephone number in a text can be dialled: a Dutch number exactly, with its area code; a foreign
 * one by its length only. Words beside a number ("werk", "na 18 uur") are allowed.
 */
export function checkPhone(text: string): PhoneCheck {
  const plain = text.replace(/[\u2010-\u2015]/g, '-')
  const numbers = plain.split(/[^\d\s()/+._-]+/).filter((part) => digitsIn(part) >= minDigits)
  return worst((numbers.length === 0 ? [plain] : numbers).map(checkNumbers))
}

/** A slash separates two numbers, or an area code from its number. */
function checkNumbers(text: string): PhoneCheck {
  const whole = checkNumber(text.replaceAll('/', ' '))
  const parts = text.split('/').filter((part) => digitsIn(part) >= minDigits)
  return whole === 'impossible' && parts.length > 0 ? worst(parts.map(checkNumber)) : whole
}

function checkNumber(text: string): PhoneCheck {
  const number = parsePhoneNumberFromString(withPlus(text), 'NL')
  if (!number?.isPossible()) return 'impossible'
  if (number.countryCallingCode !== '31') return number.isValid() ? 'dialable' : 'uncertain'
  return number.isValid() && complete.test(text) ? 'dialable' : 'impossible'
}

function worst(checks: readonly PhoneCheck[]): PhoneCheck {
  if (checks.includes('impossible')) return 'impossible'
  return checks.includes('uncertain') ? 'uncertain' : 'dialable'
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length
}
