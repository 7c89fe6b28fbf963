import { byText } from '../../money/order.ts'
import { type ReversalReason, reversalReasonIn } from '../../money/reversalReason.ts'
import { isBookedReversal, isCollected, isOpen, type Term } from '../../money/term.ts'
import type { Day } from '../../values/day.ts'

/** One attempt to collect a part of an invoice by direct debit, or the reversal of one. */
export type DirectDebit = {
  readonly term: Term
  /** The day on which it was put in a batch; null when the ledger no longer has it. */
  readonly presentedOn: Day | null
  readonly outcome: 'underWay' | 'paid' | 'reversed'
  /** The day on which it was paid or reversed; null while under way, and for a reversal without a day in the ledger. */
  readonly outcomeOn: Day | null
  readonly reason: ReversalReason | null
}

/**
 * Returns the direct debits of one invoice that can be seen in its terms, oldest first: those under way, those paid,
 * and reversals, which the ledger either books or shows by opening the matched term again.
 */
export function directDebitsOf(terms: readonly Term[]): readonly DirectDebit[] {
  return terms
    .flatMap((term) => directDebitOf(term) ?? [])
    .toSorted((one, other) => byText(sortKeyOf(one), sortKeyOf(other)) || byText(one.term.id, other.term.id))
}

function directDebitOf(term: Term): DirectDebit | null {
  const { presentedOn } = term
  const common = { term, presentedOn, reason: null }
  if (isCollected(term)) return { ...common, outcome: 'underWay', outcomeOn: null }
  const reason = reversalReasonIn(term.description)
  if (isBookedReversal(term)) return { ...common, outcome: 'reversed', outcomeOn: term.date, reason }
  if (term.isReversal && isOpen(term)) return { ...common, outcome: 'reversed', outcomeOn: null, reason }
  if (presentedOn === null || term.lastReceiptDate === null || isOpen(term)) return null
  return { ...common, outcome: 'paid', outcomeOn: term.lastReceiptDate }
}

/** Returns the day to sort by. Only a recent reversal has no day at all; it comes last. */
function sortKeyOf({ presentedOn, outcomeOn }: DirectDebit): string {
  return presentedOn ?? outcomeOn ?? '~'
}
