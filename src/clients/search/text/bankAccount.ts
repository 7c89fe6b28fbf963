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

const label = '(?:iban|(?:bank)?rek(?:ening)?[\\s.-]*(?:nummer|nr)|bankrekening|rek)[\\s:.]*'
const ending = '(?:(?:eindigt|eindigend)\\s+op|ends?\\s+(?:in|with)|ending\\s+(?:in|with))\\s+'
const lastDigits = '(?:(?:laatste|last)\\s+(?:\\S+\\s+)?(?:cijfers|digits)|eindcijfers)[\\s:.]+'
const bankCode = '(?:[a-z]{4}\\s?)?'
const accountTails = new RegExp(
  `^(?:${label}(?:${ending})?|[*•]+\\s*|(?=[a-z]{4}\\s?0\\d{9}))(${bankCode}\\d(?:[\\s.]?\\d){3,})${partEnd}`,
  'i',
)
const tails = new RegExp(
  `^(?:${ending}|${lastDigits}|…\\s*|\\.{2,}\\s*)(${bankCode}\\d(?:[\\s.]?\\d){3,})${partEnd}`,
  'i',
)

/** Recognises the last digits of an account number by what precedes them: "iban 4567", "***4567", "INGB 0001234567". */
export function recogniseIbanTail(text: string): RecognisedPart | null {
  const match = accountTails.exec(text)
  return match?.[1] ? { part: { kind: 'iban', text: match[1] }, length: match[0].length } : null
}

/** Recognises the last digits of an account or telephone number: "...4567", "eindigt op 4567". */
export function recogniseTail(text: string): RecognisedPart | null {
  const match = tails.exec(text)
  return match?.[1] ? { part: { kind: 'tail', text: match[1] }, length: match[0].length } : null
}

/** Removes the label in front of a whole IBAN. */
export function withoutIbanLabel(text: string): string {
  return text.replace(new RegExp(`^${label}(?=[a-z]{2}\\d{2})`, 'i'), '')
}
