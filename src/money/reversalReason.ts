/** Why a bank takes a direct debit back, by the codes of SEPA (ISO 20022) that a service desk meets. */
export const reversalReasons = [
  'AC01',
  'AC04',
  'AC06',
  'AC13',
  'AG01',
  'AG02',
  'AM04',
  'AM05',
  'BE05',
  'CNOR',
  'DNOR',
  'FF01',
  'FF05',
  'MD01',
  'MD02',
  'MD06',
  'MD07',
  'MS02',
  'MS03',
  'RC01',
  'RR01',
  'RR02',
  'RR03',
  'RR04',
  'SL01',
] as const
export type ReversalReason = (typeof reversalReasons)[number]

const code = new RegExp(`\\b(${reversalReasons.join('|')})\\b`, 'g')

/**
 * The code in the description of a reversal, where the bank's text was taken over; the ledger has no field for
 * it. Null when there is none, or more than one.
 */
export function reversalReasonIn(text: string | null): ReversalReason | null {
  const found = new Set([...(text ?? '').matchAll(code)].map(([each]) => each))
  const [only] = found
  return found.size === 1 ? (reversalReasons.find((reason) => reason === only) ?? null) : null
}
