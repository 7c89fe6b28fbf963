import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type Ageing, ageingOf } from '../../money/ageing.ts'
import { type OpenItems, openItemsOf } from '../../money/openItems.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readBooks } from './books.ts'

/** Reads every open item of the creditor, newest first, with their ageing; `today` is the day in Europe/Amsterdam. */
export async function readOpenItems(
  database: Database,
  id: CreditorId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<OpenItems & { readonly ageing: Ageing }> {
  const { terms, homeCurrency } = await readBooks(database, id, homeCurrencyOf)
  const view = { today, homeCurrency }
  return { ...openItemsOf(terms, view), ageing: ageingOf(terms, view) }
}
