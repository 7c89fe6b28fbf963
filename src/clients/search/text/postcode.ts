import { type House, readTypedHouse } from '../../keys/house.ts'
import { isParticle } from '../../keys/smallWords.ts'
import { partEnd, type RecognisedPart } from './recogniser.ts'

const postcodes = /^([1-9]\d{3})([\s._-]*)([a-z]{2})(?![\p{L}])/iu
const unfinishedPostcodes = new RegExp(`^([1-9]\\d{3})(?:([a-z])${partEnd}|\\s([a-z])$)`, 'i')
const beforeHouse =
  /^(?:[\s,;:/_.=-]|\+\s)*(?:(?:en|dan|met|op|at)\s+)*(?:(?:(?:huis|house\s?)?(?:nummer|number|nmr|num|nr|no)|h(?:s|uis)?\.?nr|hn|huis|house)[\s.:=°-]*|[#№]\s*)?(?=\d)/i
const endOfPart = new RegExp(`^${partEnd}`)

/** Recognises a postcode with an optional house number, or one with its last letter still to be typed. */
export function recognisePostcode(text: string): RecognisedPart | null {
  const match = postcodes.exec(text)
  if (match) {
    const [code, digits = '', gap = '', letters = ''] = match
    const rest = text.slice(code.length)
    const house = houseAfter(rest)
    // "1234 de vries" is four digits and a name, not postcode 1234 DE.
    const startsName = gap && !house && isParticle(letters.toLowerCase()) && /^\s+\p{L}/u.test(rest)
    if (!startsName && (house || endOfPart.test(rest))) {
      const postcode = { digits, letters, house: house?.house ?? null }
      return { part: { kind: 'postcode', postcode }, length: code.length + (house?.length ?? 0) }
    }
  }
  const unfinished = unfinishedPostcodes.exec(text)
  if (!unfinished?.[1]) return null
  const postcode = { digits: unfinished[1], letters: unfinished[2] ?? unfinished[3] ?? '', house: null }
  return { part: { kind: 'postcode', postcode }, length: unfinished[0].length }
}

const postcodeDigits = /^([1-9]\d{3})(?=\s+(?:nr\.?\s*)?\d{1,4}(?!\d))/i

/** Recognises the digits of a postcode followed by a house number: "1234 7". */
export function recognisePostcodeDigitsAndHouse(text: string): RecognisedPart | null {
  const digits = postcodeDigits.exec(text)?.[1]
  const house = digits ? houseAfter(text.slice(digits.length)) : null
  if (!digits || !house) return null
  return {
    part: { kind: 'postcode', postcode: { digits, letters: '', house: house.house } },
    length: digits.length + house.length,
  }
}

/** Recognises a house number by its additions: "12-2", "5 kamer 12". */
export function recogniseHouse(text: string): RecognisedPart | null {
  const house = readTypedHouse(text)
  if (!house || house.additions.length === 0 || !endOfPart.test(text.slice(house.length))) return null
  const typed = text.slice(0, house.length)
  // Two numbers before a house number are part of the street: "Plein 40-45 3".
  if (/^\d+-\d+$/.test(typed) && /^\s+(?:nr\.?\s*)?\d{1,4}(?!\d)/i.test(text.slice(house.length))) return null
  // "12a" may also be a client number.
  return /^\d+\p{L}+$/u.test(typed)
    ? null
    : { part: { kind: 'house', text: typed, house }, length: house.length }
}

/** Returns the house number after a postcode; null if the next number is a date, an amount or something longer. */
function houseAfter(text: string): { readonly house: House; readonly length: number } | null {
  const gap = beforeHouse.exec(text)?.[0] ?? ''
  const rest = text.slice(gap.length)
  if (/^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d+,\d)/.test(rest)) return null
  const read = readTypedHouse(rest)
  if (!read) return null
  // A single letter that is still followed by text may be an initial.
  const letter = read.additions.length === 0 ? /^\s([a-z])$/i.exec(rest.slice(read.length)) : null
  const additions = letter?.[1] ? [letter[1].toLowerCase()] : read.additions
  const length = read.length + (letter?.[0].length ?? 0)
  return endOfPart.test(rest.slice(length))
    ? { house: { number: read.number, additions }, length: gap.length + length }
    : null
}
