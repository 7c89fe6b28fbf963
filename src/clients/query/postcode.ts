import { houseKey } from '../keys/postcode.ts'
import { isParticle } from '../keys/smallWords.ts'
import { partEnd, type RecognisedPart } from './recogniser.ts'

const addition = '(?:[-/]([a-z0-9]{1,4})|([a-z]{1,4})|\\s([a-z])$)?'
const postcodes = new RegExp(
  `^([1-9]\\d{3})(\\s*)([a-z]{2})(?:\\s*(?:nr\\.?\\s*)?(\\d{1,5})${addition})?${partEnd}`,
  'i',
)
const unfinishedPostcodes = new RegExp(`^([1-9]\\d{3})(?:([a-z])${partEnd}|\\s([a-z])$)`, 'i')

/** Recognises a postcode with an optional house number, or one with its last letter still to be typed. */
export function recognisePostcode(text: string): RecognisedPart | null {
  const match = postcodes.exec(text)
  if (match) {
    const [all, digits = '', gap = '', letters = '', house] = match
    // "1234 de vries" is four digits and a name, not postcode 1234 DE.
    const startsName =
      gap && !house && isParticle(letters.toLowerCase()) && /^\s+\p{L}/u.test(text.slice(all.length))
    if (!startsName) {
      const postcode = { digits, letters, house: houseOf(house, match[5] ?? match[6] ?? match[7]) }
      return { part: { kind: 'postcode', postcode }, length: all.length }
    }
  }
  const unfinished = unfinishedPostcodes.exec(text)
  if (!unfinished?.[1]) return null
  const postcode = { digits: unfinished[1], letters: unfinished[2] ?? unfinished[3] ?? '', house: null }
  return { part: { kind: 'postcode', postcode }, length: unfinished[0].length }
}

const postcodeDigits = new RegExp(`^([1-9]\\d{3})\\s+(?:nr\\.?\\s*)?(\\d{1,4})${addition}${partEnd}`, 'i')

/** Recognises the digits of a postcode followed by a house number: "1234 7". */
export function recognisePostcodeDigitsAndHouse(text: string): RecognisedPart | null {
  const match = postcodeDigits.exec(text)
  if (!match?.[1]) return null
  const house = houseOf(match[2], match[3] ?? match[4] ?? match[5])
  return {
    part: { kind: 'postcode', postcode: { digits: match[1], letters: '', house } },
    length: match[0].length,
  }
}

function houseOf(number: string | undefined, houseAddition: string | undefined): string | null {
  return number === undefined ? null : houseKey(number, houseAddition ?? '')
}
