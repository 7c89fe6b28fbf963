import { type Kysely, sql } from 'kysely'

/** A step that only adds a table: older code never reads it. */
export const oldestCode = '0010-starts-of-five'

/** Adds what all instances know about the calls to Exact, a row for each administration. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE exact_call_limit (
    administration integer PRIMARY KEY, version integer NOT NULL, state jsonb NOT NULL
  )`.execute(database)
}
