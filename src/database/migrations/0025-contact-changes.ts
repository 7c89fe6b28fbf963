import { type Kysely, sql } from 'kysely'

/** A step that only adds columns: older code never reads them. */
export const oldestCode = '0010-starts-of-five'

/** Lets a change be about a contact person, and remember who made the edit that it conflicts with. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_change
    ADD COLUMN contact_id uuid, ADD COLUMN found_by text, ADD COLUMN found_at timestamptz`.execute(database)
}
