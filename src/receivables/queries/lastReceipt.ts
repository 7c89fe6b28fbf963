import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { type LastReceipt, lastReceiptOf } from '../rules/lastReceipt.ts'
import { invoicesIn, readBooks } from './books.ts'

/** Returns the client's last receipt, or null if none is known. `today` is the day in Europe/Amsterdam. */
export async function readLastReceipt(
  database: Database,
  id: ClientId,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<LastReceipt | null> {
  const books = await readBooks(database, id, homeCurrencyOf)
  return lastReceiptOf(invoicesIn(books, today), books.terms)
}
