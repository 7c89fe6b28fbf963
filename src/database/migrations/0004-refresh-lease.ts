import { type Kysely, sql } from 'kysely'

/** Adds the lease under which one instance refreshes the Exact token. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_connection ADD COLUMN refresh_lease timestamptz`.execute(database)
}
