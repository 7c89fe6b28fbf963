import { type Kysely, sql } from 'kysely'

/** Amounts of creditors may have another sign than amounts of debtors. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_administration ADD COLUMN creditor_amount_sign integer NOT NULL DEFAULT 0`.execute(
    database,
  )
}
