import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Cents } from '../../values/cents.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../values/ids.ts'

/** Many clients share a round amount; no one reads further than this. */
const maxRows = 1000

const ownInvoice = sql`coalesce(own_invoice_id, invoice_id)`
const isInvoice = sql`(kind IN ('invoice', 'creditNote', 'openingBalance') AND
  (invoice_number IS NOT NULL OR kind <> 'openingBalance'))`

/**
 * Returns the clients with an invoice or open item of this amount in cents, debit or credit: open ones first, then the
 * newest. A split term matches by its own amount and by the amount of the whole booking.
 */
export async function clientsByAmount(
  database: Database,
  amount: Cents,
): Promise<readonly { readonly clientId: ClientId; readonly invoiceId: InvoiceId | null }[]> {
  const either = sql`IN (${amount}::bigint, ${-amount}::bigint)`
  const { rows } = await sql<{ client_id: string; invoice_id: string | null }>`
    SELECT client_id, invoice_id FROM (
      SELECT client_id, CASE WHEN ${isInvoice} THEN ${ownInvoice} END AS invoice_id,
        state <> 'settled' AS is_open, date
      FROM term WHERE amount ${either} AND (kind <> 'receipt' OR state <> 'settled')
      UNION ALL
      SELECT client_id, ${ownInvoice}, state <> 'settled', date
      FROM term WHERE booking_amount ${either} AND ${isInvoice}
      UNION ALL
      SELECT client_id, invoice_id, false, date FROM sales_invoice WHERE amount ${either} AND NOT is_draft
    ) AS found
    ORDER BY is_open DESC, date DESC NULLS LAST, client_id, invoice_id LIMIT ${maxRows}`.execute(database)
  return rows.map((row) => ({
    clientId: clientId(row.client_id),
    invoiceId: row.invoice_id === null ? null : invoiceId(row.invoice_id),
  }))
}
