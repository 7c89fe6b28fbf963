import { type House, readWholeHouse } from './keys/house.ts'
import { type Lookup, wholeKey } from './keys/lookup.ts'
import { postcodeLookups, withoutAdditionLookups } from './keys/postcode.ts'
import { houseLookups, isStreetWord, streetLookups } from './keys/street.ts'
import { squeezed } from './keys/text.ts'
import type { QueryPart } from './query/searchQuery.ts'

/** A number before a postcode may be the house number: "7 1234AB", "Kerkstraat 7, 1234 AB". */
export function houseBeforePostcode(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const next = parts[parts.indexOf(part) + 1]
  const house = houseIn(part)
  if (next?.kind !== 'postcode' || next.postcode.house !== null || house === null) return []
  return postcodeLookups({ ...next.postcode, house })
}

const maxHouseDigits = 5

/** Returns the house number that the part may be: also the 3 of "Plein 1944 3", which looks like a postcode. */
function houseIn(part: QueryPart): House | null {
  if (part.kind === 'postcode' && part.postcode.letters === '') return part.postcode.house
  if (part.kind === 'house') return part.house
  if (part.kind === 'digits' && part.digits.length <= maxHouseDigits) {
    return { number: String(Number(part.digits)), additions: [] }
  }
  return part.kind === 'code' ? readWholeHouse(part.text) : null
}

const maxAdditionLength = 6

/** After a house number, a short word or number may be its addition: the hs of "1234AB 12 hs". */
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

/** Returns whether a word of the query can be little else than a street. */
export function hasStreet(parts: readonly QueryPart[]): boolean {
  return parts.some((part) => part.kind === 'word' && isStreetWord(part.word))
}

/** Matches the part as a word of a street, or as a house number beside words. */
export function addressLookups(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  if (part.kind === 'word') return streetLookups(part.word)
  if (!parts.some(({ kind }) => kind === 'word')) return []
  const house = houseIn(part)
  // The 2e of "Rivium 2e Straat" is a word of the street.
  const word = part.kind === 'code' ? [wholeKey('street', squeezed(part.text))] : []
  return [...(house === null ? [] : houseLookups(house)), ...word]
}

/** Matches the house itself, for a typed addition that the ledger does not have. */
export function withoutAddition(part: QueryPart): readonly Lookup[] {
  return part.kind === 'postcode' ? withoutAdditionLookups(part.postcode) : []
}
