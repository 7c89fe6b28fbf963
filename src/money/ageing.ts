import { type Money, sumCents } from '../values/cents.ts'
import type { View } from './measure.ts'
import { type OpenPosition, openPositions } from './openItems.ts'
import type { Term } from './term.ts'

/** Open amounts by how long they are overdue, in the home currency. The buckets add up to the balance. */
export type Ageing = {
  readonly notDue: Money
  readonly days1To30: Money
  readonly days31To60: Money
  readonly days61To90: Money
  readonly over90: Money
  /** Open credit, payments that are not matched with an invoice, and refunds. */
  readonly beside: Money
}

/** Returns the ageing of one client or creditor. A debt without a due date is not due. */
export function ageingOf(terms: readonly Term[], view: View): Ageing {
  const positions = openPositions(terms, view)
  const sum = (isIncluded: (position: OpenPosition) => boolean): Money => ({
    cents: sumCents(positions.filter(isIncluded).map(({ left }) => left)),
    currency: view.homeCurrency,
  })
  const overdue = (from: number, to: number): Money =>
    sum(({ isDebt, daysOverdue }) => isDebt && daysOverdue >= from && daysOverdue <= to)
  return {
    notDue: overdue(0, 0),
    days1To30: overdue(1, 30),
    days31To60: overdue(31, 60),
    days61To90: overdue(61, 90),
    over90: overdue(91, Number.POSITIVE_INFINITY),
    beside: sum(({ isDebt }) => !isDebt),
  }
}
