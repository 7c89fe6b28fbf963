import { type Cents, cents, type Money } from '../values/cents.ts'
import { type Day, daysBetween } from '../values/day.ts'
import { firstDueDate, type Instalment } from './instalment.ts'
import { type Measure, worth } from './measure.ts'

/**
 * Returns how many days an instalment is overdue on `today`, a day in Europe/Amsterdam. Returns 0 up to and including
 * its due date, without a due date, and if it is settled. Invoices, open items and ageing all ask this
 * function.
 */
export function daysOverdue(
  { dueDate, open }: { readonly dueDate: Day | null; readonly open: Cents },
  today: Day,
): number {
  return dueDate === null || open <= 0 ? 0 : Math.max(0, daysBetween(dueDate, today))
}

/** The overdue part of one invoice. */
export type Overdue = {
  /** At most the open amount of the invoice. */
  readonly overdue: Money
  /** Days since the first overdue instalment fell due; 0 if nothing is overdue. */
  readonly daysOverdue: number
}

/** Adds up the overdue instalments of an invoice. `open` is the open amount of the invoice. */
export function overdueOf(
  instalments: readonly Instalment[],
  { open, measure, today }: { readonly open: Money; readonly measure: Measure; readonly today: Day },
): Overdue {
  const late = instalments.filter(
    (instalment) =>
      daysOverdue({ dueDate: instalment.dueDate, open: worth(instalment.open, measure).cents }, today) > 0,
  )
  const lateTerms = late.flatMap((instalment) => instalment.open)
  const overdue = Math.max(0, Math.min(worth(lateTerms, measure).cents, open.cents))
  const first = firstDueDate(late)
  return {
    overdue: { cents: cents(overdue), currency: measure.currency },
    daysOverdue: overdue > 0 && first ? daysBetween(first, today) : 0,
  }
}
