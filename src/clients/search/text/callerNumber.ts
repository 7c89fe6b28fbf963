import { plainText } from './plainText.ts'
import type { SearchQuery } from './searchQuery.ts'

/** Reads the number that a telephone system gives of a caller. Never reads it as anything but a telephone number. */
export function readCallerNumber(number: string): SearchQuery {
  const text = plainText(number)
  return { parts: /\d/.test(text) ? [{ kind: 'phone', text }] : [], oneWord: null, byBirthDate: false }
}
