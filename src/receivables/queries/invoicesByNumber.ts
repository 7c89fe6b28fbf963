import { type RawBuilder, sql } from 'kysely'

/** A longer list of clients with one invoice number helps no one. */
const maxRows = 50

/** Returns SQL for the invoices and credit notes with exactly this number, of any client, as JSON; null when there are none. */
export function invoicesByNumber(
  number: string,
): RawBuilder<readonly { readonly clientId: string; readonly invoiceId: string }[] | null> {
  return sql`(
    SELECT json_agg(json_build_object('clientId', client_id, 'invoiceId', invoice_id)) FROM (
      SELECT DISTINCT administration, client_id, invoice_id FROM term
      WHERE invoice_number = ${number} AND kind <> 'receipt'
      ORDER BY administration, client_id LIMIT ${sql.lit(maxRows)}) AS numbered)`
}
