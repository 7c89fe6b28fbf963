import { parseIban } from '../../../values/iban.ts'
import { partEnd, type RecognisedPart } from './recogniser.ts'

const ibans = new RegExp(
  `^(?:nl\\s?\\d{2}\\s?[a-z]{4}(?:[\\s.]?\\d){10}|[a-z]{2}\\d{2}[a-z0-9]{11,30})${partEnd}`,
  'i',
)

export function recogniseIban(text: string): RecognisedPart | null {
  const match = ibans.exec(text)
  const iban = match ? parseIban(match[0]) : null
  return match && iban ? { part: { kind: 'iban', text: iban }, length: match[0].length } : null
}

const label = '(?:iban|rekening(?:nummer)?|bankrekening|rek)[\\s:.]*'
const labelledTails = new RegExp(
  `^(?:${label}|[*•…]+\\s*|\\.{2,}\\s*|(?=[a-z]{4}\\s?0\\d{9}))((?:[a-z]{4}\\s?)?\\d(?:[\\s.]?\\d){3,})${partEnd}`,
  'i',
)

/** Recognises the last digits of an account number by what precedes them: "iban 4567", "***4567", "INGB 0001234567". */
export function recogniseIbanTail(text: string): RecognisedPart | null {
  const match = labelledTails.exec(text)
  return match?.[1] ? { part: { kind: 'iban', text: match[1] }, length: match[0].length } : null
}

/** Removes the label in front of a whole IBAN. */
export function withoutIbanLabel(text: string): string {
  return text.replace(new RegExp(`^${label}(?=[a-z]{2}\\d{2})`, 'i'), '')
}
