import type { Due } from '../../../src/receivables/receivable.ts'
import { cents, type Money } from '../../../src/values/cents.ts'
import { day } from '../../../src/values/day.ts'

/** A sentence that the rules choose, and its text in Dutch and English. The title says what it is about. */
export type Example<Sentence> = readonly [title: string, sentence: Sentence, nl: string, en: string]

export const today = day('2026-11-24')
export const euro = (amount: number): Money => ({ cents: cents(amount), currency: 'EUR' })
export const nothing = euro(0)
export const number = '2026-0412'

/** Returns an amount with its due date. */
export const due = (dueDate: string, amount: number, more: Partial<Due> = {}): Due => ({
  dueDate: day(dueDate),
  amount: euro(amount),
  daysOverdue: 0,
  isUnderWay: false,
  ...more,
})
