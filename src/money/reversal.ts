import type { Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { InvoiceGroup } from './invoiceGroups.ts'
import { roleOf } from './kind.ts'
import { type Measure, worth } from './measure.ts'
import { byText, oldestTermFirst } from './order.ts'
import { type ReversalReason, reversalReasonIn } from './reversalReason.ts'
import { isBookedReversal, isReversed, type Term } from './term.ts'

/** What was paid of an invoice by direct debit, was taken back, and is open again. */
export type Reversal = {
  readonly amount: Money
  /** The day of the newest reversal; null if the ledger only shows that the amount is open again. */
  readonly on: Day | null
  /** The bank's reason for the newest reversal; null if the ledger has no code. */
  readonly reason: ReversalReason | null
}

/** Returns the reversed part among the terms of one invoice that is still open; null if there is none. */
export function reversalOf(terms: readonly Term[], measure: Measure): Reversal | null {
  const reversed = terms.filter(isReversed)
  const newest = reversed.toSorted(oldestTermFirst).at(-1)
  if (!newest) return null
  return {
    amount: worth(reversed, measure),
    on: isBookedReversal(newest) ? newest.date : null,
    reason: reversalReasonIn(newest.description),
  }
}

/**
 * Returns the invoice with each booked reversal turned into an invoice term, because to the client the invoice is owed
 * again and is as late as before. Returns a group that is not a debt, such as a credit note, unchanged.
 */
export function withReversalsOwed(group: InvoiceGroup): InvoiceGroup {
  const { id, terms } = group
  const debts = terms.filter((term) => term.invoiceId === id && roleOf(term) === 'debt')
  if (debts.length === 0) return group
  return {
    ...group,
    terms: terms.map((term) =>
      isBookedReversal(term)
        ? { ...term, invoiceId: id, kind: 'invoice', dueDate: term.dueDate ?? lastDueDate(debts) }
        : term,
    ),
  }
}

function lastDueDate(terms: readonly Term[]): Day | null {
  return (
    terms
      .flatMap((term) => term.dueDate ?? [])
      .toSorted(byText)
      .at(-1) ?? null
  )
}
