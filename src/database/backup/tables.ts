import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** Written by the migrations, which a restore runs itself. */
const ofMigrations = ['kysely_migration', 'kysely_migration_lock', 'schema_support']

/**
 * The search keys and words. They are computed from the other tables and are larger than all of those together, so they
 * are not backed up but computed again after a restore.
 */
const derived = ['search_key', 'search_client', 'search_word', 'search_rules']

export type TableColumn = { readonly name: string; readonly type: string; readonly isIdentity: boolean }

/** Returns the portal's tables sorted by name, without those of extensions and migrations. */
export async function readTables(database: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
    ORDER BY relname`.execute(database)
  return rows.map(({ name }) => name).filter((name) => !ofMigrations.includes(name))
}

/** Returns whether a table is part of a back-up. */
export const isBackedUp = (table: string): boolean => !derived.includes(table)

/** Returns the columns of a table in order, without those that the database computes. */
export async function readColumns(database: Kysely<Schema>, table: string): Promise<readonly TableColumn[]> {
  const { rows } = await sql<TableColumn>`
    SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attidentity <> '' AS "isIdentity"
    FROM pg_attribute
    WHERE attrelid = quote_ident(${table})::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ORDER BY attnum`.execute(database)
  return rows
}

/** Makes PostgreSQL write and read moments and bytes as the same text on every server. */
export async function useOneNotation(transaction: Kysely<Schema>): Promise<void> {
  await sql`SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
    set_config('bytea_output', 'hex', true)`.execute(transaction)
}
