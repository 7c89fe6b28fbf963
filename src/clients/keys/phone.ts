import { findPhones, formatPhone, parsePhone } from '../../values/phone.ts'
import { type Lookup, prefixOnly, reversed, type SearchKey, wholeKey } from './lookup.ts'

/** Fewer digits match too many numbers. */
const minTailLength = 6
const minPrefixLength = 4

/**
 * Makes two keys of each number in the text: `+31612345678`, to match its first digits, and the digits reversed, to
 * match its last.
 */
export function phoneKeys(text: string, owner: string | null): readonly SearchKey[] {
  return findPhones(text).flatMap((number) => {
    const readable = formatPhone(number)
    const shown = owner === null ? readable : `${readable} · ${owner}`
    const tail = { kind: 'phone' as const, key: reversed(digitsOf(number)), shown }
    return number.startsWith('+') ? [{ kind: 'phone' as const, key: number, shown }, tail] : [tail]
  })
}

/** Matches a whole number, its start or its end. */
export function phoneLookups(typed: string): readonly Lookup[] {
  const lookups: Lookup[] = []
  const entire = parsePhone(typed)
  if (entire) lookups.push(wholeKey('phone', entire))
  const prefix = international(typed)
  if (prefix && digitsOf(typed).length >= minPrefixLength) lookups.push(prefixOnly('phone', prefix))
  const digits = digitsOf(typed)
  if (digits.length >= minTailLength) lookups.push(prefixOnly('phone', reversed(digits)))
  return lookups
}

/** Matches the last four or more digits, for text that says that they are the last. */
export function phoneTailLookups(typed: string): readonly Lookup[] {
  const digits = digitsOf(typed)
  return digits.length >= minPrefixLength ? [prefixOnly('phone', reversed(digits))] : []
}

/** Converts the start of a number to the form of the keys: `06 12` gives `+31612`. */
function international(typed: string): string | null {
  const text = typed.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  if (text.startsWith('+')) return text
  if (text.startsWith('00')) return `+${text.slice(2)}`
  return text.startsWith('0') && text.length > 1 ? `+31${text.slice(1)}` : null
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
