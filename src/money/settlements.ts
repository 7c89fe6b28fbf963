import { type Cents, cents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { Measure } from './measure.ts'
import { byText, oldestTermFirst } from './order.ts'
import { isBookedReversal } from './reversal.ts'
import { isOpen, type Term } from './term.ts'

/** Money that came in (or, negative, went back), matched to an invoice. */
export type Receipt = { readonly date: Day; readonly cents: Cents }
/** What settled a part without money coming in. */
export type Allocation = {
  readonly by: 'credit' | 'other' | 'unknown'
  readonly date: Day | null
  readonly cents: Cents
}
export type Settlements = {
  readonly receipts: readonly Receipt[]
  readonly allocations: readonly Allocation[]
}

/** The terms of one invoice: what was charged, and what stands against it under the same number. */
export type Sides = { readonly charges: readonly Term[]; readonly against: readonly Term[] }

/**
 * All that settled an invoice; together it is what is paid. A term that is matched tells by its last
 * receipt whether that was with money. What stands against the invoice under its own number and is not
 * matched yet counts as well. A reversal takes the newest receipt of its amount away.
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
    receipts: withoutReversed(receipts, reversals, measure).filter(isWorthTelling).toSorted(oldestFirst),
    allocations: allocations.filter(isWorthTelling).toSorted(oldestFirst),
  }
}

/** A reversal that fits no receipt stands among them as money that went back. */
function withoutReversed(
  receipts: readonly Receipt[],
  reversals: readonly Term[],
  measure: Measure,
): readonly Receipt[] {
  const left = receipts.toSorted(oldestFirst)
  for (const term of reversals.toSorted(oldestTermFirst)) {
    const amount = measure.of(term)
    const place = left.findLastIndex((receipt) => receipt.cents === amount && receipt.date <= term.date)
    if (place >= 0) left.splice(place, 1)
    else left.push({ date: term.date, cents: cents(-amount) })
  }
  return left
}

type Entry = { readonly date: Day | null; readonly cents: Cents }

function isWorthTelling(entry: Entry): boolean {
  return entry.cents !== 0
}

function oldestFirst(one: Entry, other: Entry): number {
  return byText(one.date ?? '', other.date ?? '') || one.cents - other.cents
}
