import type { Term } from './term.ts'

/**
 * The terms of one invoice. Charges make up its amount: for an invoice, the invoice itself and the corrections that
 * raise it. Credit notes, receipts and lowering corrections under the same number stand against it.
 */
export type Sides = {
  /** What the charges are; null if the terms hold receipts only. */
  readonly kind: 'invoice' | 'creditNote' | 'other' | null
  readonly charges: readonly Term[]
  readonly against: readonly Term[]
}

/** Splits the terms of one invoice, in the order given. */
export function sidesOf(terms: readonly Term[]): Sides {
  const kind =
    (['invoice', 'creditNote', 'other'] as const).find((each) => terms.some((term) => term.kind === each)) ??
    null
  const isCharge = (term: Term): boolean =>
    term.kind === kind || (kind === 'invoice' && term.kind === 'other' && term.amountHome > 0)
  return {
    kind,
    charges: terms.filter(isCharge),
    against: terms.filter((term) => !isCharge(term)),
  }
}
