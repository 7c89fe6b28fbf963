import { type Lookup, prefixOnly, type SearchKey, wholeKey } from './lookup.ts'
import { squeezed } from './text.ts'

/** Removes spaces and leading zeros from a client number. */
export function numberKey(number: string): string {
  return squeezed(number).replace(/^0+(?=.)/, '')
}

export function numberKeys(number: string): readonly SearchKey[] {
  const key = numberKey(number)
  return key ? [{ kind: 'number', key, shown: number }] : []
}

export function numberLookups(typed: string): readonly Lookup[] {
  const key = numberKey(typed)
  return key ? [wholeKey('number', key)] : []
}

/** Matches the start of a client number. Only for a fallback, because a short start matches too many clients. */
export function numberStartLookups(typed: string): readonly Lookup[] {
  const key = numberKey(typed)
  return key.length >= 3 ? [prefixOnly('number', key)] : []
}
