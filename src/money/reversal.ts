import type { Money } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { InvoiceGroup } from './invoiceGroups.ts'
import { roleOf } from './kind.ts'
import { type Measure, worth } from './measure.ts'
import { byText, oldestTermFirst } from './order.ts'
import { type ReversalReason, reversalReasonIn } from './reversalReason.ts'
import { isBookedReversal, isReversed, type Term } from './term.ts'

/** A direct debit that was taken back. `on` and `reason` are null if the ledger does not say. */
export type Reversal = {
  readonly on: Day | null
  readonly reason: ReversalReason | null
  /** What was taken back, before other payments. */
  readonly amount: Money
}

/**
 * Returns the reversals that are still open as one, with the day and reason of the newest, or null if there are none.
 * Only a booked one has a day.
 */
export function reversalOf(terms: readonly Term[], measure: Measure): Reversal | null {
  const reversed = terms.filter(isReversed).toSorted(oldestTermFirst)
  const newest = reversed.at(-1)
  if (!newest) return null
  return {
    on: isBookedReversal(newest) ? newest.date : null,
    reason: reversalReasonIn(newest.description),
    amount: worth(reversed, measure),
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
