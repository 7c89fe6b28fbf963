import { sql } from 'kysely'
import { type Database, type OpenDatabase, openDatabase } from '../src/database/open.ts'

type Seeds = ReadonlyMap<string, string | null>

/** An open, migrated database that a test has closed and the next test of the same file may use. */
let spare: { readonly open: OpenDatabase; readonly seeds: Seeds } | null = null

/**
 * Opens a fresh database from the image. Opening costs two seconds of processor time, so closing one empties it for
 * the next test of the file instead: no rows but those of the migrations, and no schema that a test added.
 */
export async function openRecycledPglite(image: () => Promise<Blob>): Promise<OpenDatabase> {
  const taken = spare
  spare = null
  const open = taken?.open ?? (await openDatabase({ kind: 'memory', image: await image() }))
  const seeds = taken?.seeds ?? (await rowsOfEachTable(open.database))
  let closing: Promise<void> | null = null
  const close = async () => {
    if (spare !== null) return open.close()
    spare = await empty(open.database, seeds).then(
      () => ({ open, seeds }),
      () => null,
    )
    if (spare === null) await open.close()
  }
  return {
    ...open,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

async function rowsOfEachTable(database: Database): Promise<Seeds> {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(database)
  const seeds = new Map<string, string | null>()
  for (const { name } of rows) {
    const found = await sql<{ all: string | null }>`
      SELECT json_agg(each)::text AS all FROM ${sql.table(name)} AS each`.execute(database)
    seeds.set(name, found.rows[0]?.all ?? null)
  }
  return seeds
}

/** Throws if a test has added or removed a table. */
async function empty(database: Database, seeds: Seeds): Promise<void> {
  const names = [...seeds.keys()]
  const tables = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(database)
  if (tables.rows.length !== names.length) throw new Error('the tables have changed')
  const schemas = await sql<{ name: string }>`
    SELECT nspname AS name FROM pg_namespace
    WHERE nspname NOT IN ('public', 'information_schema') AND nspname NOT LIKE 'pg\\_%'`.execute(database)
  for (const { name } of schemas.rows) await sql`DROP SCHEMA ${sql.id(name)} CASCADE`.execute(database)
  await sql`TRUNCATE ${sql.join(names.map((name) => sql.table(name)))} RESTART IDENTITY CASCADE`.execute(
    database,
  )
  for (const [name, rows] of seeds) {
    if (rows === null) continue
    await sql`INSERT INTO ${sql.table(name)}
      SELECT * FROM json_populate_recordset(NULL::${sql.table(name)}, ${rows}::json)`.execute(database)
  }
}
