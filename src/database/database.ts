import type { PGlite } from '@electric-sql/pglite'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>

/** The open database; `driver` is for pg-boss, which brings its own SQL. */
export type OpenDatabase = {
  readonly database: Database
  /**
   * The same data for reading only, while an employee waits. On PostgreSQL it has connections of its own, and both
   * the wait for a connection and each statement time out after a few seconds. On PGlite it equals `database`,
   * because PGlite has one connection and cannot cancel a statement.
   */
  readonly reading: Database
  readonly driver:
    | { readonly kind: 'postgres'; readonly pool: pg.Pool }
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
  readonly close: () => Promise<void>
}
