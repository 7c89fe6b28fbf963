import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Cents } from '../../values/cents.ts'
import { type ClientId, clientId, type InvoiceId, invoiceId } from '../../values/ids.ts'

/** Round amounts are many people's; further than this nobody looks. */
const mostShown = 1000

/**
 * Clients with an invoice or open item of this amount in cents, owed or credit: first what is open, then the
 * newest. Split terms are known by their own amount and by that of the whole booking.
 */
export async function clientsByAmount(
  database: Database,
  amount: Cents,
): Promise<readonly { readonly clientId: ClientId; readonly invoiceId: InvoiceId | null }[]> {
  const either = sql`IN (${amount}::bigint, ${-amount}::bigint)`
  const { rows } = await sql<{ client_id: string; invoice_id: string | null }>`
    SELECT client_id, invoice_id FROM (
      SELECT client_id, CASE WHEN kind IN ('invoice', 'creditNote') THEN invoice_id END AS invoice_id,
        state <> 'settled' AS is_open, date
      FROM term WHERE amount ${either} AND (kind <> 'receipt' OR state <> 'settled')
      UNION ALL
      SELECT client_id, invoice_id, state <> 'settled', date
      FROM term WHERE booking_amount ${either} AND kind IN ('invoice', 'creditNote')
      UNION ALL
      SELECT client_id, invoice_id, false, date FROM sales_invoice WHERE amount ${either} AND NOT is_draft
    ) AS found
    ORDER BY is_open DESC, date DESC NULLS LAST, client_id, invoice_id LIMIT ${mostShown}`.execute(database)
  return rows.map((row) => ({
    clientId: clientId(row.client_id),
    invoiceId: row.invoice_id === null ? null : invoiceId(row.invoice_id),
  }))
}
