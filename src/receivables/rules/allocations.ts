import type { Measure } from '../../money/measure.ts'
import { byText } from '../../money/order.ts'
import type { Allocation } from '../../money/settlements.ts'
import { isOpen, type Term } from '../../money/term.ts'
import type { Cents } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'

export type NamedAllocation = {
  readonly kind: 'credit' | 'other'
  readonly date: Day | null
  readonly cents: Cents
}

/**
 * Names what settled an invoice without money. The ledger does not say what a term was matched with, so
 * credit is what equals, or fits into, the client's credit notes that were matched on that very day;
 * anything else is a write-off or the like. A credit note itself is settled by what it credits. `credits` are
 * the terms of the client's credit notes.
 */
export function nameAllocations(
  allocations: readonly Allocation[],
  credits: readonly Term[],
  measure: Measure,
): readonly NamedAllocation[] {
  const left = creditPerDay(credits, measure)
  const kinds = new Map<Allocation, 'credit' | 'other'>()
  const name = (fits: (allocation: Allocation, amounts: readonly number[]) => boolean): void => {
    for (const allocation of allocations) {
      const amounts = allocation.date === null ? [] : (left.get(allocation.date) ?? [])
      if (allocation.by !== 'unknown' || kinds.has(allocation) || !fits(allocation, amounts)) continue
      kinds.set(allocation, 'credit')
      if (allocation.date !== null) left.set(allocation.date, without(amounts, allocation.cents))
    }
  }
  name(({ cents }) => cents < 0)
  name(({ cents }, amounts) => amounts.includes(cents))
  name(({ cents }, amounts) => cents > 0 && cents <= total(amounts))
  return allocations
    .map((allocation) => ({
      kind: allocation.by === 'unknown' ? (kinds.get(allocation) ?? 'other') : allocation.by,
      date: allocation.date,
      cents: allocation.cents,
    }))
    .toSorted((one, other) => byText(one.date ?? '', other.date ?? '') || one.cents - other.cents)
}

/** Per day what credit notes settled, as positive amounts. */
function creditPerDay(credits: readonly Term[], measure: Measure): Map<Day, readonly number[]> {
  const days = new Map<Day, readonly number[]>()
  for (const term of credits) {
    if (isOpen(term) || term.lastReceiptDate !== null || term.settledOn === null) continue
    days.set(term.settledOn, [...(days.get(term.settledOn) ?? []), -measure.of(term)])
  }
  return days
}

/** The amounts less this one: itself when it is among them, else what it takes of their sum. */
function without(amounts: readonly number[], taken: number): readonly number[] {
  const place = amounts.indexOf(taken)
  return place >= 0 ? amounts.toSpliced(place, 1) : [total(amounts) - taken]
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
