import { type Cents, cents } from '../../values/cents.ts'

/** An amount is recognised by its cents or by the euro sign: "83,20", "€ 83", "1.234,56", "83,-". */
const amounts =
  /^(?:(?:€|eur(?:o)?\b)\s*-?(?<marked>\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[,.](?<markedCents>\d{2}|-))?|-?(?<plain>\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(?<plainCents>\d{2}|-)|\.(?<dotted>\d{2})))(?:\s*(?:€|euro?\b))?(?=[\s;]|$)/i

/** The amount that a text begins with, without its sign, and how long it is written; null when there is none. */
export function typedAmount(text: string): { readonly amount: Cents; readonly length: number } | null {
  const match = amounts.exec(text)
  if (!match?.groups) return null
  const { marked, markedCents, plain, plainCents, dotted } = match.groups
  const units = Number((marked ?? plain ?? '').replaceAll('.', ''))
  const part = markedCents ?? plainCents ?? dotted ?? '-'
  return { amount: cents(units * 100 + (part === '-' ? 0 : Number(part))), length: match[0].length }
}
