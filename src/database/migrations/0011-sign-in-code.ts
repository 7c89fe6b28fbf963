import { type Kysely, sql } from 'kysely'

/** A step that only adds a table: older code never reads it. */
export const oldestCode = '0010-starts-of-five'

/** Adds the one-time codes with which a signed-in window hands its session to the frame that opened it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE portal_sign_in_code (
    code_hash text PRIMARY KEY, employee jsonb NOT NULL,
    session_expires_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
  )`.execute(database)
}
