import type { Database } from '../../database/open.ts'
import { type InvoicePage, invoicePageOf, type PageRequest } from '../../money/invoicePage.ts'
import type { Day } from '../../values/day.ts'
import type { CreditorId } from '../../values/ids.ts'
import { readCreditorTerms } from './creditorTerms.ts'
import { readHomeCurrency } from './homeCurrency.ts'

/** A page of the creditor's invoices, newest first; `today` is the day in Europe/Amsterdam. */
export async function readInvoices(
  database: Database,
  id: CreditorId,
  request: PageRequest,
  today: Day,
): Promise<InvoicePage> {
  const homeCurrency = await readHomeCurrency(database, id)
  return invoicePageOf(await readCreditorTerms(database, id), request, { today, homeCurrency })
}
