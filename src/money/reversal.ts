import type { Day } from '../values/day.ts'
import { byText } from './order.ts'
import type { Term } from './term.ts'

/** Returns true for a reversal that the ledger books as a term of its own, instead of reopening the settled term. */
export function isBookedReversal(term: Term): boolean {
  return term.kind === 'receipt' && term.isReversal && term.amountHome > 0
}

/**
 * Returns the terms of one invoice with each booked reversal turned into an invoice term, because to the client the
 * invoice is owed again and as late as before. Returns the terms unchanged if there is no invoice among them, such as
 * under the number of a credit note.
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
