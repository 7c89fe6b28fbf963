import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** A collection of the ledger that can be read again from the start. */
export type ReloadableStream =
  | 'accounts'
  | 'contacts'
  | 'addresses'
  | 'terms'
  | 'salesInvoices'
  | 'bankAccounts'
  | 'mandates'

/** A part of an administration's rows, to remove them in short transactions. */
export type RemovalStep = { readonly administration: number; readonly atMost: number }

type TableWith<Column extends string> = {
  [Table in keyof Schema]: 'administration' | 'id' | Column extends keyof Schema[Table] ? Table : never
}[keyof Schema]

/**
 * A table that a stream fills. A row that is read again replaces the stored one if it is higher in the column `age`.
 * `removeRows` removes rows by id together with what depends on them.
 */
type ReloadableTable = (
  | { readonly table: TableWith<'version'>; readonly age?: 'version' }
  | { readonly table: TableWith<'modified_at'>; readonly age: 'modified_at' }
) & {
  readonly removeRows?: (transaction: Transaction<Schema>, ids: readonly string[]) => Promise<void>
}

/** Marks a row that has not been read again since the reload began; whatever the ledger sends is newer. */
const unseen = { version: -1, modified_at: new Date(0) } as const

/**
 * Returns the writers that reload a room's tables. A reload begins with `forgetVersions`, after which any version of a
 * row counts as newer, and ends with `removeUnseen`. Meanwhile the rows stay visible.
 */
export function createReload(
  tablesByStream: {
    readonly [stream in ReloadableStream]?: readonly ReloadableTable[]
  },
) {
  const all = Object.values(tablesByStream).flat()
  const allVersioned = all.filter(({ age }) => age !== 'modified_at')
  return {
    /** Forgets the versions of a stream's rows; without a stream, of all versioned rows of the administration. */
    forgetVersions: async (
      transaction: Transaction<Schema>,
      { administration, stream }: { readonly administration: number; readonly stream?: ReloadableStream },
    ): Promise<void> => {
      const tables = stream === undefined ? allVersioned : tablesByStream[stream]
      for (const { table, age = 'version' } of tables ?? []) {
        await sql`UPDATE ${sql.table(table)} SET ${sql.ref(age)} = ${unseen[age]}
          WHERE administration = ${administration}`.execute(transaction)
      }
    },
    /** Returns the ids of the rows of a stream that the ledger has not sent again. */
    unseen: async (
      database: Kysely<Schema>,
      { administration, stream }: { readonly administration: number; readonly stream: ReloadableStream },
    ): Promise<readonly string[]> => {
      const ids: string[] = []
      for (const each of tablesByStream[stream] ?? [])
        ids.push(...(await unseenIn(database, administration, each)))
      return ids
    },
    /** Removes the rows of a stream that the ledger did not send again. */
    removeUnseen: async (
      transaction: Transaction<Schema>,
      { administration, stream }: { readonly administration: number; readonly stream: ReloadableStream },
    ): Promise<void> => {
      for (const reloadable of tablesByStream[stream] ?? []) {
        await removeUnseenRows(transaction, administration, reloadable)
      }
    },
    /** Removes some rows of an administration, of any stream. Returns false if there were none. */
    removeSome: async (transaction: Transaction<Schema>, step: RemovalStep): Promise<boolean> => {
      for (const reloadable of all) {
        if (await removeSomeRows(transaction, step, reloadable)) return true
      }
      return false
    },
  } as const
}

async function unseenIn(
  database: Kysely<Schema>,
  administration: number,
  { table, age = 'version' }: ReloadableTable,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM ${sql.table(table)}
    WHERE administration = ${administration} AND ${sql.ref(age)} = ${unseen[age]}`.execute(database)
  return rows.map(({ id }) => id)
}

async function removeUnseenRows(
  transaction: Transaction<Schema>,
  administration: number,
  reloadable: ReloadableTable,
): Promise<void> {
  const { table, age = 'version', removeRows } = reloadable
  if (removeRows) {
    await removeRows(transaction, await unseenIn(transaction, administration, reloadable))
    return
  }
  await sql`DELETE FROM ${sql.table(table)}
    WHERE administration = ${administration} AND ${sql.ref(age)} = ${unseen[age]}`.execute(transaction)
}

async function removeSomeRows(
  transaction: Transaction<Schema>,
  { administration, atMost }: RemovalStep,
  { table, removeRows }: ReloadableTable,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM ${sql.table(table)}
    WHERE administration = ${administration} LIMIT ${atMost}`.execute(transaction)
  const ids = rows.map(({ id }) => id)
  if (removeRows) await removeRows(transaction, ids)
  else await sql`DELETE FROM ${sql.table(table)} WHERE id = ANY(${ids}::uuid[])`.execute(transaction)
  return ids.length > 0
}
