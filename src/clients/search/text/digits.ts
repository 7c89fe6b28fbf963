import { partEnd, type RecognisedPart } from './recogniser.ts'

const groupedDigits = new RegExp(`^(?:\\d{1,4}(?:[ .-]\\d{1,4})+|6[ .-]\\d{8})${partEnd}`)
/** A house number followed by a postcode, as in "Kerkstraat 12 1234 AB". */
const houseAndPostcode = /^\d{1,5}\s+[1-9]\d{3}\s?[a-z]{2}(?!\p{L})/iu
const plainDigits = new RegExp(`^\\d+${partEnd}`)

/** Recognises digits in groups that together are long enough for a telephone number. */
export function recogniseGroupedDigits(text: string): RecognisedPart | null {
  if (houseAndPostcode.test(text)) return null
  const groups = groupedDigits.exec(text)?.[0]
  const joined = groups?.replace(/\D/g, '') ?? ''
  return groups && joined.length >= 6 && joined.length <= 11
    ? { part: { kind: 'digits', digits: joined }, length: groups.length }
    : null
}

export function recogniseDigits(text: string): RecognisedPart | null {
  const digits = plainDigits.exec(text)?.[0]
  return digits ? { part: { kind: 'digits', digits }, length: digits.length } : null
}

/** A letter and digits with nothing else may be a client number with a space in it: "C 2048". */
const spacedCode = /^(\p{L})\s+(\d{3,})$/u

/** Recognises a word with both letters and digits. */
export function recogniseCode(text: string): RecognisedPart | null {
  const spaced = spacedCode.exec(text)
  if (spaced) return { part: { kind: 'code', text: `${spaced[1]}${spaced[2]}` }, length: text.length }
  const word = /^[\p{L}\d._-]+/u.exec(text)?.[0]
  return word && /\d/.test(word) && /\p{L}/u.test(word)
    ? { part: { kind: 'code', text: word }, length: word.length }
    : null
}
