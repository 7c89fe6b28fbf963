import { formatPostcode } from '../../values/postcode.ts'
import { type House, houseKey, houseNotations, houseOf } from './house.ts'
import { type Lookup, prefixOnly, type SearchKey, wholeKey } from './lookup.ts'

/** Four digits, with or without letters and a house number. */
export type PartialPostcode = {
  readonly digits: string
  readonly letters: string
  readonly house: House | null
}

/** A whole Dutch postcode, in a field that may also have a country or a city, or spaces between the characters. */
const dutch = /(?<!\d)([1-9])\s?(\d)\s?(\d)\s?(\d)[\s.-]*(\p{L})[\s.]?(\p{L})(?!\p{L})/u
/** The digits of a foreign postcode beside a country or a city: "B-4700", "47533 Kleve". */
const digitsBesideWords = /^(?:\p{L}{1,3}[\s-]*)?(\d{4,5})(?:[\s,]+\p{L}[^\d]*)?$/u

/**
 * Makes the key `1234ab 12 a`, so that one index range covers postcode and house number, and `1234 12 a`, to match
 * without the letters.
 */
export function postcodeKeys(postcode: string, street: string | null): readonly SearchKey[] {
  const code = postcodeIn(postcode)
  if (!code) return []
  const house = street === null ? null : houseOf(street)
  const readable = formatPostcode(code.toUpperCase())
  const shown = street ? `${street}, ${readable}` : readable
  const digits = house !== null && /^\d{4}\p{L}{2}$/u.test(code) ? code.slice(0, 4) : null
  const starts = [code, ...(digits === null ? [] : [digits])]
  const keys =
    house === null ? starts : starts.flatMap((start) => houses(house).map((key) => `${start} ${key}`))
  return keys.map((key) => ({ kind: 'postcode', key, shown }))
}

/** Returns the whole house, of which lookups match the start, and the number with each later addition alone. */
function houses(house: House): readonly string[] {
  const { number, additions } = house
  const later = additions.slice(1).map((addition) => houseKey({ number, additions: [addition] }))
  return [...new Set([houseKey(house), ...later])]
}

/** Returns the postcode in the field in lower case without spaces; the whole text if it has no postcode. */
function postcodeIn(field: string): string {
  const text = field
    .trim()
    .toLowerCase()
    // The letter O instead of a zero.
    .replace(/(?<=\d)o(?=\s?(?:\d|[a-z]{2}(?!\p{L})))/gu, '0')
  const match = dutch.exec(text)
  if (match) return match.slice(1).join('')
  return digitsBesideWords.exec(text)?.[1] ?? text.replace(/[^\p{L}\p{N}]/gu, '')
}

export function postcodeLookups(typed: PartialPostcode): readonly Lookup[] {
  const hasLetters = typed.letters.length >= 2
  const code = typed.digits + typed.letters.toLowerCase()
  if (typed.house === null) {
    // A whole postcode is an exact match, whatever house number follows it in the key.
    return [{ ...prefixOnly('postcode', code), exact: hasLetters ? 'all' : 'none' }]
  }
  const start = hasLetters ? code : typed.digits
  return houseNotations(typed.house).flatMap((house) => [
    { ...wholeKey('postcode', `${start} ${house}`), exact: hasLetters ? 'same' : 'none' },
    prefixOnly('postcode', `${start} ${house} `),
  ])
}

/** Matches the digits of a foreign postcode typed with its country: "B-2930". */
export function foreignPostcodeLookups(typed: string): readonly Lookup[] {
  const digits = /^(?:a|b|be|d|de|f|fr|l|lu)-?(\d{4,5})$/i.exec(typed)?.[1]
  return digits ? postcodeLookups({ digits, letters: '', house: null }) : []
}

/** Matches the house without the typed addition, because the ledger may not have it. */
export function withoutAdditionLookups(typed: PartialPostcode): readonly Lookup[] {
  if (typed.house === null || typed.house.additions.length === 0 || typed.letters.length < 2) return []
  const key = `${typed.digits}${typed.letters.toLowerCase()} ${typed.house.number}`
  return [{ ...wholeKey('postcode', key), exact: 'none' }]
}
