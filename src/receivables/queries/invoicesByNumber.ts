import { type RawBuilder, sql } from 'kysely'

/** More clients than this with one invoice number is no answer any more. */
const mostShown = 50

/** Invoices and credit notes with this very number, of whichever client, as JSON within a statement; null when there are none. */
export function invoicesByNumber(
  number: string,
): RawBuilder<readonly { readonly clientId: string; readonly invoiceId: string }[] | null> {
  return sql`(
    SELECT json_agg(json_build_object('clientId', client_id, 'invoiceId', invoice_id)) FROM (
      SELECT DISTINCT administration, client_id, invoice_id FROM term
      WHERE invoice_number = ${number} AND kind <> 'receipt'
      ORDER BY administration, client_id LIMIT ${sql.lit(mostShown)}) AS numbered)`
}
