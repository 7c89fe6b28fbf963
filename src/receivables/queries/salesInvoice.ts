import type { Database } from '../../database/open.ts'
import type { Invoice } from '../../money/invoice.ts'
import { numberKey } from '../../money/invoiceKey.ts'
import type { AdministrationId, ClientId } from '../../values/ids.ts'

type Owner = { readonly clientId: ClientId; readonly administration: AdministrationId }

/**
 * Returns the header of an invoice made in the ledger's invoicing module; null for an imported invoice. Only the client
 * and the number tie a header to a booking. If the client has several invoices with this number (`sharing`), the date
 * decides; returns null if it does not tell them apart.
 */
export async function readSalesInvoice(
  database: Database,
  owner: Owner,
  { number, date }: Pick<Invoice, 'number' | 'date'>,
  sharing: readonly Pick<Invoice, 'date'>[],
) {
  if (number === null) return null
  const { administration, clientId: relationId } = owner
  const rows = await database
    .selectFrom('sales_invoice')
    .select(['id', 'description', 'currency', 'date'])
    .where('invoice_id', '=', numberKey({ administration, relationId, invoiceNumber: number }))
    .where('is_draft', '=', false)
    .orderBy('version', 'desc')
    .orderBy('id')
    .execute()
  if (sharing.length <= 1) return rows.find((row) => row.date === date) ?? rows[0] ?? null
  const ofDay = rows.filter((row) => row.date === date)
  const isOnlyOne = ofDay.length === 1 && sharing.filter((each) => each.date === date).length === 1
  return isOnlyOne ? (ofDay[0] ?? null) : null
}

/** Returns the lines of a sales invoice in their order. */
export function readSalesInvoiceLines(database: Database, salesInvoiceId: string) {
  return database
    .selectFrom('sales_invoice_line')
    .select(['position', 'description', 'quantity_millionths', 'unit_price_millionths'])
    .select(['amount', 'vat', 'vat_rate', 'period_from', 'period_to'])
    .where('sales_invoice_id', '=', salesInvoiceId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
