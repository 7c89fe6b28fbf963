import type { Day } from '../values/day.ts'
import type { InvoiceGroup } from './invoiceGroups.ts'
import { roleOf } from './kind.ts'
import { byText, oldestTermFirst } from './order.ts'
import { type ReversalReason, reversalReasonIn } from './reversalReason.ts'
import { isBookedReversal, isReversed, type Term } from './term.ts'

/** When and why a direct debit was taken back; null if the ledger does not say. */
export type Reversal = { readonly on: Day | null; readonly reason: ReversalReason | null }

/** Returns the newest reversal that is still open, or null if there is none. Only a booked one has a day. */
export function reversalOf(terms: readonly Term[]): Reversal | null {
  const newest = terms.filter(isReversed).toSorted(oldestTermFirst).at(-1)
  if (!newest) return null
  return { on: isBookedReversal(newest) ? newest.date : null, reason: reversalReasonIn(newest.description) }
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
