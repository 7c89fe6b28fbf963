import { type Kysely, sql } from 'kysely'

/** A step that only adds tables: older code never reads them. */
export const oldestCode = '0010-starts-of-five'

/** Adds what the bot remembers of conversations. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE conversation_activity (
    key_hash text PRIMARY KEY, received_at timestamptz NOT NULL
  )`.execute(database)
  await sql`CREATE TABLE conversation_shown (
    id uuid PRIMARY KEY, owner_hash text NOT NULL, shown jsonb NOT NULL, shown_at timestamptz NOT NULL
  )`.execute(database)
  await sql`CREATE INDEX conversation_shown_owner ON conversation_shown (owner_hash, shown_at)`.execute(
    database,
  )
  await sql`CREATE TABLE conversation_waiting (
    owner_hash text PRIMARY KEY, question text NOT NULL, asked_at timestamptz NOT NULL
  )`.execute(database)
  await sql`CREATE TABLE conversation_language (
    employee_id text PRIMARY KEY, language text NOT NULL
  )`.execute(database)
}
