import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Ageing, ageingOf } from '../../money/ageing.ts'
import { type OpenItems, openItemsOf } from '../../money/openItems.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { readBooks, viewOf } from './books.ts'

/** Returns every open item of the client, newest first, with their ageing. `today` is the day in Europe/Amsterdam. */
export async function readOpenItems(
  database: Database,
  id: ClientId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<OpenItems & { readonly ageing: Ageing }> {
  const books = await readBooks(database, id, homeCurrencyOf)
  const view = viewOf(books, today)
  return { ...openItemsOf(books.terms, view), ageing: ageingOf(books.terms, view) }
}
