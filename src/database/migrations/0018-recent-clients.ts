import { type Kysely, sql } from 'kysely'

/** A step that only adds a table: older code never reads it. */
export const oldestCode = '0010-starts-of-five'

/** Adds the clients whose card an employee opened last: ids and times, nothing else. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE recent_client (
    employee_id text NOT NULL, client_id uuid NOT NULL, opened_at timestamptz NOT NULL,
    PRIMARY KEY (employee_id, client_id)
  )`.execute(database)
}
