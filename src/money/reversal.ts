import type { Day } from '../values/day.ts'
import { byText } from './order.ts'
import type { Term } from './term.ts'

/** A direct debit taken back that the ledger books beside the matched term, instead of opening that again. */
export function isBookedReversal(term: Term): boolean {
  return term.kind === 'receipt' && term.isReversal && term.amountHome > 0
}

/**
 * The terms of one invoice, with reversals as what they are to the client: the invoice owed again, and as
 * late as it was. Without an invoice, such as under the number of a credit note, there is none to be owed.
 */
export function withReversalsOwed(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ kind }) => kind === 'invoice')) return terms
  return terms.map((term) =>
    isBookedReversal(term) ? { ...term, kind: 'invoice', dueDate: term.dueDate ?? lastDueDate(terms) } : term,
  )
}

function lastDueDate(terms: readonly Term[]): Day | null {
  return (
    terms
      .filter(({ kind }) => kind === 'invoice')
      .flatMap((term) => term.dueDate ?? [])
      .toSorted(byText)
      .at(-1) ?? null
  )
}
