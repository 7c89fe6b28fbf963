import { type Kysely, sql } from 'kysely'

/** A step that only adds a column: older code never reads it. */
export const oldestCode = '0010-starts-of-five'

/** Adds the number of the instance that writes changes, so that a former one can tell that it was replaced. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_connection ADD COLUMN leader_number integer NOT NULL DEFAULT 0`.execute(
    database,
  )
}
