import type { Database } from '../../database/open.ts'
import type { InvoiceId } from '../../values/ids.ts'

/** Returns the header of an invoice made in the ledger's invoicing module; null for an imported invoice. */
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
