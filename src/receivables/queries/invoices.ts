import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type InvoicePage, type PageRequest, pageOf } from '../../money/invoicePage.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { invoicesIn, readBooks } from './books.ts'

/** Returns a page of the client's invoices, newest first. `today` is the day in Europe/Amsterdam. */
export async function readInvoices(
  database: Database,
  id: ClientId,
  request: PageRequest,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<InvoicePage> {
  const books = await readBooks(database, id, homeCurrencyOf)
  return pageOf(invoicesIn(books, today), request, books.homeCurrency)
}
