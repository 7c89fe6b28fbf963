import type { Database } from '../../database/open.ts'
import { type InvoicePage, invoicePageOf, type PageRequest } from '../../money/invoicePage.ts'
import type { Day } from '../../values/day.ts'
import type { ClientId } from '../../values/ids.ts'
import { readClientTerms } from './clientTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** A page of the client's invoices, newest first; `today` is the day in Europe/Amsterdam. */
export async function readInvoices(
  database: Database,
  id: ClientId,
  request: PageRequest,
  today: Day,
): Promise<InvoicePage> {
  const homeCurrency = await readHomeCurrency(database, id)
  return invoicePageOf(await readClientTerms(database, id), request, { today, homeCurrency })
}
