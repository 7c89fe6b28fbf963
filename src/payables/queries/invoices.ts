import type { HomeCurrencyOf } from '../../database/homeCurrency.ts'
import type { Database } from '../../database/open.ts'
import { type InvoicePage, invoicePageOf, type PageRequest } from '../../money/invoicePage.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readBooks } from './books.ts'

/** Returns a page of the creditor's invoices, newest first. `today` is the day in Europe/Amsterdam. */
export async function readInvoices(
  database: Database,
  id: CreditorId,
  request: PageRequest,
  today: Day,
  homeCurrencyOf: HomeCurrencyOf,
): Promise<InvoicePage> {
  const { terms, homeCurrency } = await readBooks(database, id, homeCurrencyOf)
  return invoicePageOf(terms, request, { today, homeCurrency })
}
