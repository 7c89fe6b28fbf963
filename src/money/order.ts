import type { Term } from './term.ts'

const numbers = new Intl.Collator('en', { numeric: true })

/** What a list of dated rows is sorted by. */
export type SortKey = { readonly date: string; readonly number: string | null; readonly id: string }

/** Sorts newest first, then by the highest number, then by id, so that the order never depends on the input. */
export function newestFirst(one: SortKey, other: SortKey): number {
  return (
    byText(other.date, one.date) ||
    numbers.compare(other.number ?? '', one.number ?? '') ||
    byText(other.number ?? '', one.number ?? '') ||
    byText(one.id, other.id)
  )
}

/** Sorts oldest first, then by due date. Terms without a due date come last. */
export function oldestTermFirst(one: Term, other: Term): number {
  return (
    byText(one.date, other.date) ||
    byText(one.dueDate ?? lastOfAll, other.dueDate ?? lastOfAll) ||
    byText(one.id, other.id)
  )
}

/** Sorts after every date. */
const lastOfAll = '~'

/** Sorts by code unit; dates and ids are plain ASCII. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
