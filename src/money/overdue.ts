import type { Cents } from '../values/cents.ts'
import { type Day, daysBetween } from '../values/day.ts'

/**
 * Returns how many days an instalment is overdue on `today`, a day in Europe/Amsterdam. Returns 0 up to and including
 * its due date, without a due date, and if nothing of it is owed. Nothing else decides what is late: the card, both
 * lists, ageing and every sentence use this function.
 */
export function daysOverdue(
  { dueDate, owed }: { readonly dueDate: Day | null; readonly owed: Cents },
  today: Day,
): number {
  return dueDate === null || owed <= 0 ? 0 : Math.max(0, daysBetween(dueDate, today))
}
