import { type Kysely, sql } from 'kysely'

/** A step that only adds columns with a default: older code never reads it. */
export const oldestCode = '0010-starts-of-five'

/**
 * Adds whether an administration is in use in Exact, and whether its data are being removed because the admin no longer
 * includes it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE exact_administration ADD COLUMN removal_pending boolean NOT NULL DEFAULT false,
    ADD COLUMN is_usable boolean NOT NULL DEFAULT true`.execute(database)
}
