import { maskIban, parseIban } from '../../values/iban.ts'
import { type Lookup, prefixOnly, reversed, type SearchKey, wholeKey } from './lookup.ts'

/** Shorter digits are only looked up as an account number if the text says so ("iban 4300"). */
const minUnlabelledLength = 7

/** Reverses the account number, so that its last digits are the prefix of the key. */
export function ibanKeys(iban: string): readonly SearchKey[] {
  const key = ibanKey(iban)
  return key ? [{ kind: 'iban', key, shown: maskIban(iban) }] : []
}

/** Matches a whole account number, or its last four or more characters. */
export function ibanLookups(typed: string): readonly Lookup[] {
  const key = ibanKey(typed)
  if (key.length < 4) return []
  return [parseIban(typed) ? wholeKey('iban', key) : prefixOnly('iban', key)]
}

/** Matches the end of an account number, for digits without a label. */
export function unlabelledIbanLookups(digits: string): readonly Lookup[] {
  return digits.length >= minUnlabelledLength ? [prefixOnly('iban', ibanKey(digits))] : []
}

function ibanKey(text: string): string {
  return reversed(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
