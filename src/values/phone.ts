import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * Reads a telephone number in any notation as E.164 (`+31612345678`); a number without country
 * is a Dutch one. Null when it cannot be a telephone number.
 */
export function parsePhone(text: string): string | null {
  const cleaned = text.trim().replace(/^00/, '+').replace(/\(0\)/, '')
  const parsed = parsePhoneNumberFromString(cleaned, 'NL')
  return parsed?.isPossible() ? parsed.number : null
}

/** For people: the national notation of a Dutch number, the international one of another; unreadable text as it is. */
export function formatPhone(text: string): string {
  const parsed = parsePhoneNumberFromString(text.trim().replace(/^00/, '+').replace(/\(0\)/, ''), 'NL')
  if (!parsed?.isPossible()) return text
  return parsed.country === 'NL' ? parsed.formatNational() : parsed.formatInternational()
}
