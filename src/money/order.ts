import type { Term } from './term.ts'

const numbers = new Intl.Collator('en', { numeric: true })

type Dated = { readonly date: string; readonly number: string | null; readonly id: string }

/** Newest first, then the highest number, then the id: a fixed order whatever order the rows came in. */
export function newestFirst(one: Dated, other: Dated): number {
  return (
    byText(other.date, one.date) ||
    numbers.compare(other.number ?? '', one.number ?? '') ||
    byText(other.number ?? '', one.number ?? '') ||
    byText(one.id, other.id)
  )
}

/** Oldest first, then the first to fall due; terms without a due date come last. */
export function oldestTermFirst(one: Term, other: Term): number {
  return (
    byText(one.date, other.date) ||
    byText(one.dueDate ?? lastOfAll, other.dueDate ?? lastOfAll) ||
    byText(one.id, other.id)
  )
}

/** Sorts behind every day. */
const lastOfAll = '~'

/** By code unit: days and ids are plain ASCII. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
