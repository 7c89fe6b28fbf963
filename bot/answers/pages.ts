import { askButton, type ButtonData } from '../cards/buttons.ts'
import type { Card } from '../cards/render.ts'
import type { Turn } from './turn.ts'

/** More rows would make a card larger than 25 kB, the most that every Teams client accepts. */
export const pageSize = 12
/** The most rows that can be paged through in a chat; the portal shows all. */
export const mostRows = 500

export type Page<Row> = {
  readonly rows: readonly Row[]
  /** Counts from 0. */
  readonly page: number
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  /** Says which rows these are; '' if they are all there is. */
  readonly text: (turn: Turn) => string
}

/** Returns a page of the rows, or the last page if there are fewer. `count` is how many there are in all. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  count: number = rows.length,
  rowsOnPage: number = pageSize,
): Page<Row> {
  const last = Math.max(0, Math.ceil(rows.length / rowsOnPage) - 1)
  const shown = Math.min(page, last)
  const first = shown * rowsOnPage
  const onPage = rows.slice(first, first + rowsOnPage)
  return {
    rows: onPage,
    page: shown,
    hasPrevious: shown > 0,
    hasNext: shown < last,
    text: ({ texts }) =>
      count > onPage.length
        ? texts('answer.page', { first: first + 1, last: first + onPage.length, count })
        : '',
  }
}

/** Creates the buttons to the previous and the next page. */
export function pageButtons(
  { texts }: Turn,
  { page, hasPrevious, hasNext }: Page<unknown>,
  verb: string,
  data: ButtonData,
): readonly Card[] {
  return [
    ...(hasPrevious ? [askButton(texts('answer.previousPage'), verb, { ...data, page: page - 1 })] : []),
    ...(hasNext ? [askButton(texts('answer.nextPage'), verb, { ...data, page: page + 1 })] : []),
  ]
}
