import type { PGlite } from '@electric-sql/pglite'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>

/** The open database; `driver` is for pg-boss, which brings its own SQL. */
export type OpenDatabase = {
  /** Writes and reads while someone waits: on PostgreSQL a statement fails after ten seconds. */
  readonly database: Database
  /** The same data for work no one waits for: on PostgreSQL a statement may take two minutes. */
  readonly background: Database
  /**
   * The same data for reading only, while an employee waits. On PostgreSQL it has connections of its own, and both
   * the wait for a connection and each statement time out after a few seconds. On PGlite it equals `database`,
   * because PGlite has one connection and cannot cancel a statement.
   */
  readonly reading: Database
  readonly driver:
    | { readonly kind: 'postgres'; readonly pool: pg.Pool }
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
  /**
   * Distinguishes this database from its copies: the ids of the PostgreSQL cluster, which replicas share, and of the
   * database in it; or the place of the embedded database on its disk.
   */
  readonly identity: string
  /**
   * Does long work, such as a migration, without a limit on its statements. On PostgreSQL it fails when the database
   * no longer answers at all.
   */
  readonly withoutLimit: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>
  /** Resolves when the database answers. On PostgreSQL it does not wait for a connection that others use. */
  readonly ping: () => Promise<void>
  /** False while the disk of the embedded database is nearly full and it refuses to write. */
  readonly canSave: () => boolean
  readonly close: () => Promise<void>
}
