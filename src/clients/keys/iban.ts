import { maskIban, parseIban } from '../../values/iban.ts'
import { beginsLike, type Lookup, reversed, type SearchKey, whole } from './lookup.ts'

/** Fewer characters of an account number's end than this are asked for by name only ("iban 4300"). */
const shortestBareTail = 7

/** The account number from back to front, so that its last digits are the start of the key. */
export function ibanKeys(iban: string): readonly SearchKey[] {
  const key = ibanKey(iban)
  return key ? [{ kind: 'iban', key, shown: maskIban(iban) }] : []
}

/** A whole account number, or its last four or more characters. */
export function ibanLookups(typed: string): readonly Lookup[] {
  const key = ibanKey(typed)
  if (key.length < 4) return []
  return [parseIban(typed) ? whole('iban', key) : beginsLike('iban', key)]
}

/** Digits of which nobody said that they are of an account number. */
export function bareIbanLookups(digits: string): readonly Lookup[] {
  return digits.length >= shortestBareTail ? [beginsLike('iban', ibanKey(digits))] : []
}

function ibanKey(text: string): string {
  return reversed(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
