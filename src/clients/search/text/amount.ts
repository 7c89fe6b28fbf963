import { type Cents, cents } from '../../../values/cents.ts'
import type { RecognisedPart } from './recogniser.ts'

/** Cents or a euro sign make a number an amount: "83,20", "€ 83", "1.234,56", "83,-". */
const amounts =
  /^(?:(?:€|eur(?:o)?\b)\s*-?(?<marked>\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[,.](?<markedCents>\d{2}|-))?|-?(?<plain>\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(?<plainCents>\d{2}|-)|\.(?<dotted>\d{2})))(?:\s*(?:€|euro?\b))?(?=[\s;]|$)/i

export function recogniseAmount(text: string): RecognisedPart | null {
  const parsed = parseAmount(text)
  return parsed && { part: { kind: 'amount', amount: parsed.amount }, length: parsed.length }
}

/** Parses the amount that the text starts with, ignoring its sign. Returns null if there is none. */
export function parseAmount(text: string): { readonly amount: Cents; readonly length: number } | null {
  const match = amounts.exec(text)
  if (!match?.groups) return null
  const { marked, markedCents, plain, plainCents, dotted } = match.groups
  const units = Number((marked ?? plain ?? '').replaceAll('.', ''))
  const part = markedCents ?? plainCents ?? dotted ?? '-'
  return { amount: cents(units * 100 + (part === '-' ? 0 : Number(part))), length: match[0].length }
}
