import type { View } from '../../money/measure.ts'
import { byText } from '../../money/order.ts'
import { type Position, positionGroups, takenBackIn } from '../../money/positions.ts'
import { isBookedReversal, isReversed, isUnderWay, type Term } from '../../money/term.ts'
import { type Cents, sumCents } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'

/** What makes a client an entry of a work list: an amount in the home currency, and the day that orders the list. */
export type Work = { readonly cents: Cents; readonly day: Day | null }

/** Decides from all terms of a client whether the client belongs to a work list; null if not. */
export type WorkRule = (terms: readonly Term[], view: View) => Work | null

/**
 * Returns the rule for clients who owe money after credit, with an amount that is overdue for more than `days` days and
 * is not being collected. The day is the first due date.
 */
export function lateFor(days: number): WorkRule {
  return (terms, view) => {
    const positions = positionsIn(terms, view)
    const late = positions.filter(
      ({ daysOverdue, instalment }) => daysOverdue > days && !instalment.open.some(isUnderWay),
    )
    if (late.length === 0 || totalOf(positions) <= 0) return null
    const dueDates = late.flatMap(({ instalment }) => instalment.dueDate ?? [])
    return { cents: totalOf(late), day: dueDates.toSorted(byText)[0] ?? null }
  }
}

/**
 * Finds direct debits that the bank took back, as far as they are still owed. The day is that of the newest one that the
 * ledger booked; null if it only opened the paid terms again.
 */
export const takenBack: WorkRule = (terms, view) => {
  const owed = sumCents(positionGroups(terms, view).map(takenBackIn))
  if (owed === 0) return null
  const days = terms.filter((term) => isReversed(term) && isBookedReversal(term)).map(({ date }) => date)
  return { cents: owed, day: days.toSorted(byText).at(-1) ?? null }
}

function positionsIn(terms: readonly Term[], view: View): readonly Position[] {
  return positionGroups(terms, view).flatMap(({ positions }) => positions)
}

function totalOf(positions: readonly Position[]): Cents {
  return sumCents(positions.map(({ left }) => left))
}
