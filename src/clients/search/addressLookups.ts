import { type House, readWholeHouse } from '../keys/house.ts'
import { type Lookup, wholeKey } from '../keys/lookup.ts'
import { postcodeLookups, withoutAdditionLookups } from '../keys/postcode.ts'
import { houseLookups, isStreetWord, streetLookups, writtenOut } from '../keys/street.ts'
import { squeezed } from '../keys/text.ts'
import type { QueryPart } from './text/searchQuery.ts'

/** Matches a number beside a postcode as its house number: "7 1234AB", "Kerkstraat 7, 1234 AB", "1234 AB Ede 7". */
export function houseBesidePostcode(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const house = houseIn(part)
  if (house === null) return []
  return [nextPart(parts, part, 1), nextPart(parts, part, -1)].flatMap((beside) =>
    beside?.kind === 'postcode' && beside.postcode.house === null
      ? postcodeLookups({ ...beside.postcode, house })
      : [],
  )
}

/** Returns the part before or after this one, apart from words that a client need not match. */
function nextPart(parts: readonly QueryPart[], part: QueryPart, step: 1 | -1): QueryPart | undefined {
  let at = parts.indexOf(part) + step
  while (isOptional(parts[at])) at += step
  return parts[at]
}

function isOptional(part: QueryPart | undefined): boolean {
  return part?.kind === 'word' && part.word.optional
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

const maxAdditionLength = 15
const maxAdditions = 3

/**
 * Matches short words and numbers after a house number as its additions: the hs of "1234AB 12 hs", "a" and "II" of
 * "1234AB 12 a II". A word before a number may only say what the number is: the "huisje" of "1234AB 12 huisje 3".
 */
export function houseAddition(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  const at = parts.indexOf(part)
  const start = Math.max(0, at - maxAdditions)
  const first = parts.slice(start, at).findIndex((before) => houseOfPart(before) !== null)
  const from = start + first
  const before = parts[from]
  const house = before && houseOfPart(before)
  if (first < 0 || !before || !house) return []
  const typed = parts.slice(from + 1, at + 1).map(additionOf)
  const next = part.kind === 'word' ? additionOf(parts[at + 1]) : null
  const own = additionOf(part)
  if (own === null || typed.includes(null)) return []
  const choices = [typed, [own], ...(next !== null && /\d/.test(next) ? [[next]] : [])]
  return choices.flatMap((choice) => {
    const additions = [...house.additions, ...choice.flatMap((addition) => addition ?? [])]
    const withAdditions = { ...house, additions }
    if (before.kind !== 'postcode') return hasStreet(parts) ? houseLookups(withAdditions) : []
    return postcodeLookups({ ...before.postcode, house: withAdditions })
  })
}

function houseOfPart(part: QueryPart): House | null {
  return part.kind === 'postcode' ? part.postcode.house : houseIn(part)
}

/** Returns the part as an addition to a house number; null if it is too long. */
function additionOf(part: QueryPart | undefined): string | null {
  const text =
    part?.kind === 'word'
      ? part.word.word
      : part?.kind === 'digits'
        ? part.digits
        : part?.kind === 'code'
          ? part.text
          : ''
  return text && text.length <= maxAdditionLength ? text.toLowerCase() : null
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
  const word =
    part.kind === 'code' ? writtenOut(squeezed(part.text)).map((text) => wholeKey('street', text)) : []
  return [...(house === null ? [] : houseLookups(house)), ...word]
}

/** Matches the house without the typed addition, because the ledger may not have it. */
export function withoutAddition(part: QueryPart, parts: readonly QueryPart[]): readonly Lookup[] {
  if (part.kind === 'postcode') return withoutAdditionLookups(part.postcode)
  const house = houseIn(part)
  if (!house || house.additions.length === 0 || !parts.some(({ kind }) => kind === 'word')) return []
  return [{ ...wholeKey('street', house.number), exact: 'none' }]
}
