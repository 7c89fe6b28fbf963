import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Ageing, ageingOf } from '../../money/ageing.ts'
import { type Balance, balanceOf } from '../../money/balance.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { readBooks, viewOf } from './books.ts'

/** Returns the client's balance and its ageing, in the home currency. `today` is the day in Europe/Amsterdam. */
export async function readBalance(
  database: Database,
  id: ClientId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<Balance & { readonly ageing: Ageing }> {
  const books = await readBooks(database, id, homeCurrencyOf)
  const view = viewOf(books, today)
  return { ...balanceOf(books.terms, view), ageing: ageingOf(books.terms, view) }
}
