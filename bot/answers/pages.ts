import { askButton, type ButtonData } from '../cards/buttons.ts'
import type { Card } from '../cards/render.ts'
import type { Turn } from './turn.ts'

/** With more rows a card could exceed 25 kB, the most that every Teams client accepts. */
export const pageSize = 12
/** The largest number of rows that can be paged through in a chat. The portal shows all. */
export const mostRows = 500

export type Page<Row> = {
  readonly rows: readonly Row[]
  /** Counts from 0. */
  readonly page: number
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  /** Returns which rows these are, such as "1 to 12 of 30"; '' if the page has all rows. */
  readonly text: (turn: Turn) => string
}

/**
 * Returns a page of the rows, or the last page if `page` is too high. `count` is the total, of which `reachable` can be
 * paged through; `rows` may end with this page.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  { count = rows.length, reachable = rows.length, size = pageSize } = {},
): Page<Row> {
  const shown = Math.min(page, Math.max(0, Math.ceil(rows.length / size) - 1))
  const first = shown * size
  const onPage = rows.slice(first, first + size)
  return {
    rows: onPage,
    page: shown,
    hasPrevious: shown > 0,
    hasNext: first + size < reachable,
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
