import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { withPlus } from './dialable.ts'

/**
 * Reads a telephone number in any notation as E.164 (`+31612345678`); a number without a country is Dutch.
 * Returns null when it cannot be a telephone number.
 */
export function parsePhone(text: string): string | null {
  return possibleNumber(text)?.number ?? null
}

/**
 * Writes a number for people: a Dutch one in national notation, any other in international notation.
 * Returns other text unchanged.
 */
export function formatPhone(text: string): string {
  const parsed = possibleNumber(text)
  if (!parsed) return text
  return parsed.country === 'NL' ? parsed.formatNational() : parsed.formatInternational()
}

function possibleNumber(text: string): PhoneNumber | null {
  const parsed = parsePhoneNumberFromString(withPlus(text), 'NL')
  return parsed?.isPossible() ? parsed : null
}
