import { byText } from '../../money/order.ts'
import { isBookedReversal } from '../../money/reversal.ts'
import { type ReversalReason, reversalReasonIn } from '../../money/reversalReason.ts'
import { isCollected, isOpen, type Term } from '../../money/term.ts'
import type { Day } from '../../values/day.ts'

/** One time that a part of an invoice was presented for direct debit, or was taken back. */
export type DirectDebit = {
  readonly term: Term
  /** When it was chosen for a batch; null where the ledger does not say (any more). */
  readonly presentedOn: Day | null
  readonly outcome: 'underWay' | 'paid' | 'reversed'
  /** When it was paid or taken back; null while under way, and for a reversal of which the ledger tells no day. */
  readonly outcomeOn: Day | null
  readonly reason: ReversalReason | null
}

/**
 * The direct debits of one invoice, oldest first, as far as its terms tell: what is under way, what was
 * presented and then paid, and reversals, whether the ledger books them or opens the matched term again.
 */
export function directDebitsOf(terms: readonly Term[]): readonly DirectDebit[] {
  return terms
    .flatMap((term) => directDebitOf(term) ?? [])
    .toSorted((one, other) => byText(dayOf(one), dayOf(other)) || byText(one.term.id, other.term.id))
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

/** What has no day at all is a reversal that just came in: last. */
function dayOf({ presentedOn, outcomeOn }: DirectDebit): string {
  return presentedOn ?? outcomeOn ?? '~'
}
