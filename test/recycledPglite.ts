import { sql } from 'kysely'
import { type Database, type OpenDatabase, openDatabase } from '../src/database/open.ts'

/** The rows that the migrations insert, as JSON by table; null for a table without any. */
type Seeds = ReadonlyMap<string, string | null>

/** An emptied database that a test has closed. The next test of the same file uses it. */
let spare: { readonly open: OpenDatabase; readonly seeds: Seeds } | null = null

/**
 * Opens a fresh database from the image. Opening one takes PGlite more than a second, so closing it empties it for the
 * next test of the file instead: only the rows of the migrations are left, and no schema that a test added.
 */
export async function openRecycledPglite(image: () => Promise<Blob>): Promise<OpenDatabase> {
  const taken = spare
  spare = null
  const open = taken?.open ?? (await openDatabase({ kind: 'memory', image: await image() }))
  const seeds = taken?.seeds ?? (await rowsOfEachTable(open.database))
  let closing: Promise<void> | null = null
  return {
    ...open,
    close: () => {
      closing ??= recycle(open, seeds)
      return closing
    },
  }
}

async function recycle(open: OpenDatabase, seeds: Seeds): Promise<void> {
  const hasSameTables = (await tableNames(open.database)).join() === [...seeds.keys()].join()
  if (spare !== null || !hasSameTables) return open.close()
  await empty(open.database, seeds)
  spare = { open, seeds }
}

async function tableNames(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`.execute(database)
  return rows.map(({ name }) => name)
}

async function rowsOfEachTable(database: Database): Promise<Seeds> {
  const seeds = new Map<string, string | null>()
  for (const name of await tableNames(database)) {
    const { rows } = await sql<{ all: string | null }>`
      SELECT json_agg(each)::text AS all FROM ${sql.table(name)} AS each`.execute(database)
    seeds.set(name, rows[0]?.all ?? null)
  }
  return seeds
}

async function empty(database: Database, seeds: Seeds): Promise<void> {
  const { rows: schemas } = await sql<{ name: string }>`
    SELECT nspname AS name FROM pg_namespace
    WHERE nspname NOT IN ('public', 'information_schema') AND nspname NOT LIKE 'pg\\_%'`.execute(database)
  for (const { name } of schemas) await sql`DROP SCHEMA ${sql.id(name)} CASCADE`.execute(database)
  // Without triggers, because the access log refuses to be emptied.
  await sql`SET session_replication_role = replica`.execute(database)
  const tables = sql.join([...seeds.keys()].map((name) => sql.table(name)))
  await sql`TRUNCATE ${tables} RESTART IDENTITY CASCADE`.execute(database)
  for (const [name, rows] of seeds) {
    if (rows === null) continue
    await sql`INSERT INTO ${sql.table(name)}
      SELECT * FROM json_populate_recordset(NULL::${sql.table(name)}, ${rows}::json)`.execute(database)
  }
  await sql`SET session_replication_role = DEFAULT`.execute(database)
}
