import { partEnd, type RecognisedPart } from './recogniser.ts'

const groupedDigits = new RegExp(`^\\d{1,4}(?:[ .-]\\d{1,4})+${partEnd}`)
const plainDigits = new RegExp(`^\\d+${partEnd}`)

/** Recognises digits, also in groups if together they are long enough for a telephone number. */
export function recogniseDigits(text: string): RecognisedPart | null {
  const groups = groupedDigits.exec(text)?.[0]
  const joined = groups?.replace(/\D/g, '') ?? ''
  if (groups && joined.length >= 6 && joined.length <= 11) {
    return { part: { kind: 'digits', digits: joined }, length: groups.length }
  }
  const plain = plainDigits.exec(text)?.[0]
  return plain ? { part: { kind: 'digits', digits: plain }, length: plain.length } : null
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
