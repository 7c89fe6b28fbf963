import { type Kysely, sql } from 'kysely'

/** A step that only adds columns: older code never reads them. */
export const oldestCode = '0010-starts-of-five'

/** Adds how many tokens were requested from Exact lately, so that all instances together stay within its limit. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_connection
    ADD COLUMN token_requests double precision NOT NULL DEFAULT 0,
    ADD COLUMN token_requested_at timestamptz`.execute(database)
}
