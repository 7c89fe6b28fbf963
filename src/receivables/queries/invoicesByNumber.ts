import type { Database } from '../../database/open.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../values/ids.ts'

/** More clients than this with one invoice number is no answer any more. */
const mostShown = 50

/** Invoices and credit notes with this very number, of whichever client. */
export async function invoicesByNumber(
  database: Database,
  number: string,
): Promise<
  readonly { readonly clientId: ClientId; readonly invoiceId: InvoiceId; readonly number: string }[]
> {
  const rows = await database
    .selectFrom('term')
    .select(['administration', 'client_id', 'invoice_id'])
    .distinct()
    .where('invoice_number', '=', number)
    .where('kind', '<>', 'receipt')
    .orderBy('administration')
    .orderBy('client_id')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    clientId: clientId(row.client_id),
    invoiceId: invoiceId(row.invoice_id),
    number,
  }))
}
