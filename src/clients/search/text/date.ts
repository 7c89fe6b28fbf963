import { parseDays, parseDaysInWords } from '../../keys/birthDate.ts'
import { partEnd, type RecognisedPart } from './recogniser.ts'

const dates = new RegExp(
  `^(?:\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})|\\d{4}([-/.])\\d{1,2}\\2\\d{1,2})${partEnd}`,
)

export function recogniseDate(text: string): RecognisedPart | null {
  const match = dates.exec(text)
  const days = match ? parseDays(match[0]) : []
  if (match && days.length > 0) return { part: { kind: 'birthDate', days }, length: match[0].length }
  const inWords = parseDaysInWords(text)
  return inWords && { part: { kind: 'birthDate', days: inWords.days }, length: inWords.length }
}
