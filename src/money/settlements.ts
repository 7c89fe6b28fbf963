import { type Cents, cents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { Measure } from './measure.ts'
import { byText, oldestTermFirst } from './order.ts'
import type { Sides } from './sides.ts'
import { isBookedReversal, isOpen, type Term } from './term.ts'

/** Money that came in for an invoice; negative if it went back. */
export type Receipt = { readonly date: Day; readonly cents: Cents }
/** A part settled without money. */
export type Allocation = {
  readonly by: 'credit' | 'other' | 'unknown'
  readonly date: Day | null
  readonly cents: Cents
}
export type Settlements = {
  readonly receipts: readonly Receipt[]
  readonly allocations: readonly Allocation[]
}

/**
 * Returns everything that settled an invoice, which adds up to its paid amount. A matched term with a receipt date was
 * settled with money. Unmatched terms against the invoice under its own number count as well. A reversal cancels the
 * newest receipt of its amount.
 */
export function settlementsOf({ charges, against }: Sides, measure: Measure): Settlements {
  const receipts: Receipt[] = []
  const allocations: Allocation[] = []
  const reversals = against.filter(isBookedReversal)
  for (const term of [...charges, ...reversals].filter((each) => !isOpen(each))) {
    const amount = measure.of(term)
    if (term.lastReceiptDate) receipts.push({ date: term.lastReceiptDate, cents: amount })
    else allocations.push({ by: 'unknown', date: term.settledOn, cents: amount })
  }
  for (const term of against.filter((each) => isOpen(each) && !isBookedReversal(each))) {
    const { date, kind } = term
    const amount = cents(-measure.of(term))
    if (kind === 'receipt') receipts.push({ date, cents: amount })
    else allocations.push({ by: kind === 'creditNote' ? 'credit' : 'other', date, cents: amount })
  }
  return {
    receipts: withoutReversed(receipts, reversals, measure).filter(isNotZero).toSorted(oldestFirst),
    allocations: allocations.filter(isNotZero).toSorted(oldestFirst),
  }
}

/** Removes the receipt that each reversal cancels. A reversal without such a receipt becomes money that went back. */
function withoutReversed(
  receipts: readonly Receipt[],
  reversals: readonly Term[],
  measure: Measure,
): readonly Receipt[] {
  const left = receipts.toSorted(oldestFirst)
  for (const term of reversals.toSorted(oldestTermFirst)) {
    const amount = measure.of(term)
    const index = left.findLastIndex((receipt) => receipt.cents === amount && receipt.date <= term.date)
    if (index >= 0) left.splice(index, 1)
    else left.push({ date: term.date, cents: cents(-amount) })
  }
  return left
}

type Entry = { readonly date: Day | null; readonly cents: Cents }

function isNotZero(entry: Entry): boolean {
  return entry.cents !== 0
}

function oldestFirst(one: Entry, other: Entry): number {
  return byText(one.date ?? '', other.date ?? '') || one.cents - other.cents
}
