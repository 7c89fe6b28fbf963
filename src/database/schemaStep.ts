import type { RawBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * A step from one schema to the next; it does one of three things, so that an upgrade never stops the instances that
 * serve. `oldestCode` is the name of a migration: code that knows migrations up to that one still works after this
 * step. A step that only adds (expands) repeats what the step before it names: a release may bring several steps, and
 * the release before it must still start. A step that removes (contracts) names the step since which no code uses what
 * it removes. Without `oldestCode` no older code may start.
 */
export type SchemaStep = { readonly oldestCode?: string } & (Change | Fill | Index)
export type SchemaSteps = { readonly [name: string]: SchemaStep }

/** A database whose tables are not those of today's code. */
type AnyTables = Parameters<Migration['up']>[0]

/** Changes tables in one transaction. Must be quick: it may not rewrite, scan or index a table that has rows. */
export type Change = { readonly up: Migration['up'] }

/**
 * Visits the rows of a table in batches, each in its own transaction. After a kill it starts again at the first row,
 * so it must skip the rows that are done.
 */
export type Fill = {
  readonly fill: {
    readonly table: string
    /** The column that orders the table; it has an index and is never null. */
    readonly key: string
    /** `batch` is true for the rows of the table that belong to this batch. */
    readonly rows: (database: AnyTables, batch: RawBuilder<boolean>) => Promise<void>
  }
}

/** Adds an index while others read and write the table. `on` is SQL, as in `client (name)`. */
export type Index = {
  readonly index: { readonly name: string; readonly on: string; readonly unique?: boolean }
}
