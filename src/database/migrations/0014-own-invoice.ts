import { type Kysely, sql } from 'kysely'
import type { SchemaStep } from '../schemaStep.ts'

export const oldestCode = '0010-starts-of-five'

/** Adds the invoice id of a booking. Until now all bookings with one number shared one id. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['term', 'creditor_term']) {
    await sql.raw(`ALTER TABLE ${table} ADD COLUMN own_invoice_id uuid`).execute(database)
  }
}

/** Fills the column from the booking, as src/money/invoiceKey.ts does. */
export const fillTerms = filling('term', 'client_id')
export const fillCreditorTerms = filling('creditor_term', 'creditor_id')

export const indexed: SchemaStep = {
  oldestCode,
  index: { name: 'term_own_invoice', on: 'term (own_invoice_id)' },
}

function filling(table: string, relation: string): SchemaStep {
  const json = `'[' || administration || ',"' || ${relation} || '","booking","' || booking || '",'
    || to_json(invoice_number) || ']'`
  const own = `CASE WHEN booking IS NULL OR invoice_number IS NULL THEN invoice_id ELSE ${uuidOf(json)} END`
  return {
    oldestCode,
    fill: {
      table,
      key: 'id',
      rows: async (database, batch) => {
        await sql`UPDATE ${sql.table(table)} SET own_invoice_id = ${sql.raw(own)}
          WHERE own_invoice_id IS NULL AND ${batch}`.execute(database)
      },
    },
  }
}

/** Returns SQL for a version 8 UUID made from a digest of the text. */
function uuidOf(text: string): string {
  return `(SELECT (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-8' || substr(hex, 14, 3) || '-'
    || translate(substr(hex, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') || substr(hex, 18, 3) || '-'
    || substr(hex, 21, 12))::uuid
    FROM (SELECT encode(sha256(convert_to(${text}, 'UTF8')), 'hex') AS hex) AS digest)`
}
