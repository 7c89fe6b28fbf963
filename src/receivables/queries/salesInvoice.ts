import type { Database } from '../../database/open.ts'
import type { InvoiceId } from '../../values/ids.ts'

/** The header that the ledger's invoicing module holds of this invoice; null for an imported one. */
export async function readSalesInvoice(database: Database, id: InvoiceId) {
  const row = await database
    .selectFrom('sales_invoice')
    .select(['id', 'description', 'currency'])
    .where('invoice_id', '=', id)
    .where('is_draft', '=', false)
    .orderBy('version', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row ?? null
}

/** Its lines, from the first. */
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
