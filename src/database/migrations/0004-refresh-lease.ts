import { type Kysely, sql } from 'kysely'

/** Until when one instance alone may refresh the token of Exact. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_connection ADD COLUMN refresh_lease timestamptz`.execute(database)
}
