import { type Kysely, sql } from 'kysely'

/** A step that only adds columns: older code never reads them. */
export const oldestCode = '0010-starts-of-five'

/** Adds which installation the Exact connection belongs to, so that a copy of the database leaves it alone. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_connection
    ADD COLUMN owner_address text,
    ADD COLUMN owner_database text,
    ADD COLUMN is_copy boolean NOT NULL DEFAULT false`.execute(database)
}
