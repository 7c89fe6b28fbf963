import { type RawBuilder, sql } from 'kysely'

/** A longer list of clients with one invoice number helps no one. */
const maxRows = 50

/**
 * Returns SQL for the bookings of all clients with exactly this number, as JSON, newest first; null if there are none. A
 * client has several invoices if the number was used again. `role` is 1 for an invoice; a booking with a higher role
 * than another one of its client belongs to that invoice (src/money/invoiceGroups.ts).
 */
export function invoicesByNumber(number: string): RawBuilder<
  | readonly {
      readonly clientId: string
      readonly invoiceId: string
      readonly date: string
      readonly role: number
    }[]
  | null
> {
  return sql`(
    SELECT json_agg(json_build_object('clientId', client_id, 'invoiceId', id, 'date', date, 'role', role)) FROM (
      SELECT DISTINCT date, client_id, coalesce(own_invoice_id, invoice_id) AS id,
        CASE WHEN kind IN ('invoice', 'openingBalance') THEN 1 WHEN kind = 'creditNote' THEN 2 ELSE 3 END AS role
      FROM term WHERE invoice_number = ${number} AND kind NOT IN ('receipt', 'exchangeDifference', 'paymentDifference')
      ORDER BY date DESC, client_id, id LIMIT ${sql.lit(maxRows)}) AS numbered)`
}
