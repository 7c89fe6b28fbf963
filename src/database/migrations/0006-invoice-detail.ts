import { type Kysely, sql } from 'kysely'

/** Adds the booking with an invoice's lines, the day it was presented for direct debit, and the periods of lines. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  'ALTER TABLE term ADD COLUMN entry uuid, ADD COLUMN presented_on date',
  'ALTER TABLE creditor_term ADD COLUMN entry uuid, ADD COLUMN presented_on date',
  'ALTER TABLE sales_invoice_line ADD COLUMN period_from date, ADD COLUMN period_to date',
]
