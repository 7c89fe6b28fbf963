import { sql } from 'kysely'
import type { Database } from './open.ts'

/**
 * Has the database look at what its tables hold, so that it plans statements for what is there; a first load
 * leaves it with what it knew of empty tables. PostgreSQL would get to it by itself, PGlite never does.
 */
export async function countRows(database: Database): Promise<void> {
  await sql`ANALYZE`.execute(database)
}
