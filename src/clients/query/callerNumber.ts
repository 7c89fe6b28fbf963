import type { Query } from './readQuery.ts'

/** Reads the text as a telephone number and as nothing else: what a telephone system gives of who is calling. */
export function phoneQuery(given: string): Query {
  const text = given
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return { parts: /\d/.test(text) ? [{ kind: 'phone', text }] : [], oneWord: null, byBirthDate: false }
}
