import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../../src/database/schema.ts'

/** Returns the rows of each table as sorted text. `without` names tables to leave out. */
export async function readRows(
  database: Kysely<Schema>,
  { without }: { readonly without: RegExp },
): Promise<{ readonly [table: string]: readonly string[] }> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`.execute(database)
  const contents: { [table: string]: readonly string[] } = {}
  for (const { name } of tables) {
    if (without.test(name)) continue
    const { rows } = await sql<{ row: string }>`
      SELECT ${sql.table(name)}::text AS row FROM ${sql.table(name)}`.execute(database)
    contents[name] = rows.map(({ row }) => row).toSorted()
  }
  return contents
}
