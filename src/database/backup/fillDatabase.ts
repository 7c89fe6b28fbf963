import { type Kysely, sql, type Transaction } from 'kysely'
import type { OpenDatabase } from '../database.ts'
import { readExecuted } from '../executedSteps.ts'
import { migrate, schemaSteps } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import type { Header, Parts } from './backup.ts'
import { BackupError } from './errors.ts'
import { readColumns, readTables, useOneNotation } from './tables.ts'

/** Tables into which a migration inserts a row, with what holds for that row while the database is unused. */
const unused: { readonly [table: string]: ReturnType<typeof sql<boolean>> } = {
  access_log_head: sql<boolean>`sequence = 0`,
  exact_connection: sql<boolean>`state = 'none'`,
  search_rules: sql<boolean>`true`,
}

/**
 * Fills an empty database with the contents of another and brings its tables up to date. `finish` runs in the same
 * transaction as the rows: if it or anything else fails, the database stays empty. Throws a BackupError if the database
 * is not empty, or if the contents come from a newer portal.
 */
export async function fillDatabase(
  opened: Pick<OpenDatabase, 'withoutLimit' | 'driver'>,
  parts: Parts,
  finish: (transaction: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  const iterator = parts[Symbol.asyncIterator]()
  try {
    const first = await iterator.next()
    if (first.done || first.value.kind !== 'header') throw new BackupError('The back-up has no header.')
    const { header } = first.value
    const steps = stepsOf(header)
    await opened.withoutLimit(async (database) => {
      await requireEmpty(database)
      await requireNoOtherSteps(database, header)
    })
    await migrate(opened, { steps })
    await opened.withoutLimit((database) =>
      database.transaction().execute(async (transaction) => {
        await lockTables(transaction)
        await requireEmpty(transaction)
        await useOneNotation(transaction)
        await fillTables(transaction, { [Symbol.asyncIterator]: () => iterator })
        await finish(transaction)
      }),
    )
  } finally {
    await iterator.return?.()
  }
  await migrate(opened)
}

/** Returns the migrations that have run on the tables of the back-up. Throws a BackupError if this code lacks one. */
function stepsOf({ migrations, portal }: Header) {
  const newer = migrations.find((name) => !Object.hasOwn(schemaSteps, name))
  if (newer !== undefined) {
    throw new BackupError(
      `The back-up was made by a newer version of the portal (${portal}; this one does not know ${newer}). Restore it with that version.`,
    )
  }
  return Object.fromEntries(Object.entries(schemaSteps).filter(([name]) => migrations.includes(name)))
}

async function requireNoOtherSteps(database: Kysely<Schema>, { migrations }: Header): Promise<void> {
  const other = (await readExecuted(database)).find(({ name }) => !migrations.includes(name))
  if (other) {
    throw new BackupError(
      `The tables of this database are newer than those of the back-up (${other.name}). Restore into a new, empty database; its tables are then brought up to date.`,
    )
  }
}

async function requireEmpty(database: Kysely<Schema>): Promise<void> {
  for (const table of await readTables(database)) {
    const isUsed = unused[table] ? sql`NOT (${unused[table]})` : sql`true`
    const { rows } = await sql<{ found: boolean }>`
      SELECT EXISTS (SELECT FROM ${sql.table(table)} WHERE ${isUsed}) AS found`.execute(database)
    if (rows[0]?.found) {
      throw new BackupError(
        `The database is not empty (there are rows in ${table}). Restore into a new, empty database.`,
      )
    }
  }
}

/** Keeps a portal that is started on this database from writing to it meanwhile. */
async function lockTables(transaction: Kysely<Schema>): Promise<void> {
  const tables = (await readTables(transaction)).map((table) => sql.table(table))
  await sql`LOCK TABLE ${sql.join(tables)} IN ACCESS EXCLUSIVE MODE`.execute(transaction)
}

async function fillTables(transaction: Kysely<Schema>, parts: Parts): Promise<void> {
  const tables = await readTables(transaction)
  let insert: ((rows: readonly string[]) => Promise<void>) | null = null
  for await (const part of parts) {
    if (part.kind === 'table') {
      if (!tables.includes(part.table)) throw misfit(part.table)
      insert = await inserter(transaction, part.table, part.columns)
    } else if (part.kind === 'rows') {
      if (insert === null) throw new BackupError('The back-up has rows before its first table.')
      await insert(part.rows)
    }
  }
  for (const table of tables) await continueNumbering(transaction, table)
}

/** Returns a function that inserts rows into the table. First removes the row that a migration inserted. */
async function inserter(transaction: Kysely<Schema>, table: string, names: readonly string[]) {
  const columns = await readColumns(transaction, table)
  const values = names.map((name, index) => {
    const column = columns.find((each) => each.name === name)
    if (!column) throw misfit(`${table}.${name}`)
    return sql`(given.value ->> ${sql.raw(String(index))})::${sql.raw(column.type)}`
  })
  if (unused[table]) await sql`DELETE FROM ${sql.table(table)}`.execute(transaction)
  return async (rows: readonly string[]): Promise<void> => {
    await sql`
      INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) OVERRIDING SYSTEM VALUE
      SELECT ${sql.join(values)} FROM json_array_elements(${`[${rows.join(',')}]`}::text::json) AS given (value)`.execute(
      transaction,
    )
  }
}

/** Makes a numbered table continue after its highest number. */
async function continueNumbering(transaction: Kysely<Schema>, table: string): Promise<void> {
  for (const { name, isIdentity } of await readColumns(transaction, table)) {
    if (!isIdentity) continue
    await sql`SELECT setval(pg_get_serial_sequence(quote_ident(${table}), ${name}), max(${sql.ref(name)}))
      FROM ${sql.table(table)}`.execute(transaction)
  }
}

function misfit(what: string): BackupError {
  return new BackupError(
    `The back-up has ${what}, which its version of the tables does not have. It cannot be restored.`,
  )
}
