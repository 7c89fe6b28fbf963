import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** A stream of the ledger that can be read again from the start, because its rows have versions. */
export type ReloadableStream = 'accounts' | 'contacts' | 'addresses' | 'terms' | 'salesInvoices'

type VersionedTable = {
  [Table in keyof Schema]: 'administration' | 'id' | 'version' extends keyof Schema[Table] ? Table : never
}[keyof Schema]

/** A table that a stream fills. `removeRows` removes rows by id together with what depends on them. */
type ReloadableTable = {
  readonly table: VersionedTable
  readonly removeRows?: (transaction: Transaction<Schema>, ids: readonly string[]) => Promise<void>
}

/** Marks a row that has not been read again since the reload began; the ledger's versions are higher. */
const unseen = -1

/**
 * Returns the two writers that reload a room's tables. A reload begins with `forgetVersions`, after which any
 * version of a row counts as newer, and ends with `removeUnseen`. Meanwhile the rows stay visible.
 */
export function createReload(
  tablesByStream: {
    readonly [stream in ReloadableStream]?: readonly ReloadableTable[]
  },
) {
  return {
    /** Forgets the versions of a stream's rows; without a stream, of all rows of the administration. */
    forgetVersions: async (
      transaction: Transaction<Schema>,
      { administration, stream }: { readonly administration: number; readonly stream?: ReloadableStream },
    ): Promise<void> => {
      const tables = stream === undefined ? Object.values(tablesByStream).flat() : tablesByStream[stream]
      for (const { table } of tables ?? []) {
        await transaction
          .updateTable(table)
          .set({ version: unseen })
          .where('administration', '=', administration)
          .execute()
      }
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
  } as const
}

async function removeUnseenRows(
  transaction: Transaction<Schema>,
  administration: number,
  { table, removeRows }: ReloadableTable,
): Promise<void> {
  if (!removeRows) {
    await transaction
      .deleteFrom(table)
      .where('administration', '=', administration)
      .where('version', '=', unseen)
      .execute()
    return
  }
  const rows = await transaction
    .selectFrom(table)
    .select('id')
    .where('administration', '=', administration)
    .where('version', '=', unseen)
    .execute()
  await removeRows(
    transaction,
    rows.map((row) => row.id),
  )
}
