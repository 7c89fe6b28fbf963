import type { Day } from '../values/day.ts'
import type { InvoiceGroup } from './invoiceGroups.ts'
import { roleOf } from './kind.ts'
import { byText, oldestTermFirst } from './order.ts'
import { type ReversalReason, reversalReasonIn } from './reversalReason.ts'
import { isBookedReversal, isReversed, type Term } from './term.ts'

/** Returns the bank's reason for the newest reversal that is still open, or null if the ledger has none. */
export function reversalReasonOf(terms: readonly Term[]): ReversalReason | null {
  const newest = terms.filter(isReversed).toSorted(oldestTermFirst).at(-1)
  return newest ? reversalReasonIn(newest.description) : null
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
