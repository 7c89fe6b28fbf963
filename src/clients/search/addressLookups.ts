import { type House, readWholeHouse } from '../keys/house.ts'
import { type Lookup, wholeKey } from '../keys/lookup.ts'
import { postcodeLookups, withoutAdditionLookups } from '../keys/postcode.ts'
import { houseLookups, isStreetWord, streetLookups } from '../keys/street.ts'
import { squeezed } from '../keys/text.ts'
import type { QueryPart } from './text/searchQuery.ts'

/** Matches a number before a postcode as its house number: "7 1234AB", "Kerkstraat 7, 1234 AB". */
export function houseBeforePostcode(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const next = parts[parts.indexOf(part) + 1]
  const house = houseIn(part)
  if (next?.kind !== 'postcode' || next.postcode.house !== null || house === null) return []
  return postcodeLookups({ ...next.postcode, house })
}

const maxHouseDigits = 5

/** Returns the house number in the part, or null. "Plein 1944 3" gives 3, although 1944 looks like a postcode. */
function houseIn(part: QueryPart): House | null {
  if (part.kind === 'postcode' && part.postcode.letters === '') return part.postcode.house
  if (part.kind === 'house') return part.house
  if (part.kind === 'digits' && part.digits.length <= maxHouseDigits) {
    return { number: String(Number(part.digits)), additions: [] }
  }
  return part.kind === 'code' ? readWholeHouse(part.text) : null
}

const maxAdditionLength = 6

/** Matches a short word or number after a house number as its addition: the hs of "1234AB 12 hs". */
export function houseAddition(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const before = parts[parts.indexOf(part) - 1]
  const addition = part.kind === 'word' ? part.word.word : part.kind === 'digits' ? part.digits : ''
  if (!before || !addition || addition.length > maxAdditionLength) return []
  const house = before.kind === 'postcode' ? before.postcode.house : houseIn(before)
  if (house === null || house.additions.length > 0) return []
  const withAddition = { ...house, additions: [addition] }
  if (before.kind !== 'postcode') return hasStreet(parts) ? houseLookups(withAddition) : []
  return postcodeLookups({ ...before.postcode, house: withAddition })
}

/** Returns whether the query has a word that is almost certainly a street. */
export function hasStreet(parts: readonly QueryPart[]): boolean {
  return parts.some((part) => part.kind === 'word' && isStreetWord(part.word))
}

/** Matches the part as a word of a street or, if the query also has words, as a house number. */
export function addressLookups(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  if (part.kind === 'word') return streetLookups(part.word)
  if (!parts.some(({ kind }) => kind === 'word')) return []
  const house = houseIn(part)
  // The 2e of "Rivium 2e Straat" is a word of the street.
  const word = part.kind === 'code' ? [wholeKey('street', squeezed(part.text))] : []
  return [...(house === null ? [] : houseLookups(house)), ...word]
}

/** Matches the house without the typed addition, because the ledger may not have it. */
export function withoutAddition(part: QueryPart): readonly Lookup[] {
  return part.kind === 'postcode' ? withoutAdditionLookups(part.postcode) : []
}
