import type { Database } from '../../database/open.ts'
import { type InvoicePage, type PageRequest, pageOf } from '../../money/invoicePage.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { invoicesIn, readBooks } from './books.ts'

/** A page of the client's invoices, newest first; `today` is the day in Europe/Amsterdam. */
export async function readInvoices(
  database: Database,
  id: ClientId,
  request: PageRequest,
  today: Day,
): Promise<InvoicePage> {
  const books = await readBooks(database, id)
  return pageOf(invoicesIn(books, today), request, books.homeCurrency)
}
