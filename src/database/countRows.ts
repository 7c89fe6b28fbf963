import { sql } from 'kysely'
import type { Database } from './open.ts'

/**
 * Updates the statistics that statements are planned with. After a first load they still describe empty tables.
 * PostgreSQL updates them in the background after a while; PGlite never does.
 */
export async function countRows(database: Database): Promise<void> {
  await sql`ANALYZE`.execute(database)
}
