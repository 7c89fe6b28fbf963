import { formatPostcode } from '../../values/postcode.ts'
import { type Lookup, prefixOnly, type SearchKey, wholeKey } from './lookup.ts'
import { squeezed } from './text.ts'

/** Four digits, with or without letters and a house number. */
export type PartialPostcode = {
  readonly digits: string
  readonly letters: string
  /** "12" or "12 a"; null if none was typed. */
  readonly house: string | null
}

/** A whole Dutch postcode. */
const dutch = /^(\d{4})\p{L}{2}$/u

/**
 * Makes the key `1234ab 12 a`, so that one index range covers postcode and house number, and `1234 12 a`, to match
 * without the letters.
 */
export function postcodeKeys(postcode: string, street: string | null): readonly SearchKey[] {
  const code = squeezedPostcode(postcode)
  if (!code) return []
  const house = street === null ? null : houseNumber(street)
  const readable = formatPostcode(postcode)
  const shown = street ? `${street}, ${readable}` : readable
  const digits = house === null ? undefined : dutch.exec(code)?.[1]
  return [
    { kind: 'postcode', key: house === null ? code : `${code} ${house}`, shown },
    ...(digits ? [{ kind: 'postcode' as const, key: `${digits} ${house}`, shown }] : []),
  ]
}

export function postcodeLookups(typed: PartialPostcode): readonly Lookup[] {
  const hasLetters = typed.letters.length >= 2
  const code = typed.digits + typed.letters.toLowerCase()
  if (typed.house === null) {
    // A whole postcode is an exact match, whatever house number follows it in the key.
    return [{ ...prefixOnly('postcode', code), exact: hasLetters ? 'all' : 'none' }]
  }
  const address = `${hasLetters ? code : typed.digits} ${typed.house}`
  return [
    { ...wholeKey('postcode', address), exact: hasLetters ? 'same' : 'none' },
    prefixOnly('postcode', `${address} `),
  ]
}

/** Returns the house number and its addition from a street line: "12 a" for "Plein 1940 12-A". Null if there is none. */
export function houseNumber(street: string): string | null {
  const match = /^.*?\s(\d{1,5})(?!\d)(?:\s*[-/]\s*([\p{L}\d]{1,6})|\s?(\p{L}[\p{L}\d]{0,5}))?\s*$/su.exec(
    ` ${street}`,
  )
  return match?.[1] ? houseKey(match[1], match[2] ?? match[3] ?? '') : null
}

/** Formats a house number and its addition as in the keys. */
export function houseKey(number: string, addition: string): string {
  const suffix = squeezed(addition)
  return suffix ? `${Number(number)} ${suffix}` : `${Number(number)}`
}

// Unlike in names, IJ is two letters here and not a Y.
function squeezedPostcode(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
