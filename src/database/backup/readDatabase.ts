import { type Kysely, sql } from 'kysely'
import type { OpenDatabase } from '../database.ts'
import { readExecuted } from '../executedSteps.ts'
import type { Schema } from '../schema.ts'
import type { Part, Parts } from './backup.ts'
import { BackupError } from './errors.ts'
import { isBackedUp, readColumns, readTables, useOneNotation } from './tables.ts'

/** Rows to read at a time, which are in memory together. */
const pageSize = 1_000

/**
 * Reads all tables as they were at one moment and hands them to `take`, page by page. The portal may go on writing
 * meanwhile. Throws a BackupError if the database has no tables of the portal.
 */
export function readDatabase<Result>(
  { withoutLimit }: Pick<OpenDatabase, 'withoutLimit'>,
  { portal, now }: { readonly portal: string; readonly now: Date },
  take: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  return withoutLimit((database) =>
    database.transaction().execute(async (transaction) => {
      await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(transaction)
      await useOneNotation(transaction)
      const migrations = (await readExecuted(transaction)).map(({ name }) => name)
      if (migrations.length === 0) {
        throw new BackupError('The database holds no tables of the portal, so there is nothing to back up.')
      }
      const header = { portal, madeAt: now.toISOString(), migrations }
      return take(partsOf(transaction, { kind: 'header', header }))
    }),
  )
}

async function* partsOf(transaction: Kysely<Schema>, header: Part): AsyncGenerator<Part> {
  yield header
  for (const table of (await readTables(transaction)).filter(isBackedUp)) {
    const columns = (await readColumns(transaction, table)).map(({ name }) => name)
    yield { kind: 'table', table, columns }
    yield* rowsOf(transaction, table, columns)
  }
}

async function* rowsOf(
  transaction: Kysely<Schema>,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Part> {
  const texts = sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))
  await sql`DECLARE backup_rows NO SCROLL CURSOR FOR
    SELECT json_build_array(${texts})::text AS row FROM ${sql.table(table)}`.execute(transaction)
  for (;;) {
    const { rows } = await sql<{ row: string }>`FETCH ${sql.raw(String(pageSize))} FROM backup_rows`.execute(
      transaction,
    )
    if (rows.length === 0) break
    yield { kind: 'rows', rows: rows.map(({ row }) => row) }
  }
  await sql`CLOSE backup_rows`.execute(transaction)
}
