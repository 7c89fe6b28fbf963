/** The SEPA (ISO 20022) reason codes with which banks take a direct debit back. */
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
 * Returns the reason code in the description of a reversal, which may hold the bank's text; the ledger has no field for
 * the code. Returns null if there is no code, or more than one.
 */
export function reversalReasonIn(text: string | null): ReversalReason | null {
  const codes = new Set([...(text ?? '').matchAll(code)].map(([each]) => each))
  const [only] = codes
  return codes.size === 1 ? (reversalReasons.find((reason) => reason === only) ?? null) : null
}
