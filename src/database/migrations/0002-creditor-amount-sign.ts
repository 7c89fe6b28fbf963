import { type Kysely, sql } from 'kysely'

/** Creditors' amounts may bear another sign than debtors'. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_administration ADD COLUMN creditor_amount_sign integer NOT NULL DEFAULT 0`.execute(
    database,
  )
}
