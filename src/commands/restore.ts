import type { Transaction } from 'kysely'
import { forgetSearchKeys, rebuildSearchKeys } from '../clients/index.ts'
import { readDatabaseConfig } from '../config.ts'
import { checkBackupFile, fillDatabase, readBackupFile } from '../database/backup/index.ts'
import { countRows } from '../database/countRows.ts'
import { claimDatabase, type DatabaseLocation, type OpenDatabase } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { markAsCopy } from '../exact/index.ts'
import { type Note, run } from './run.ts'

/** Fills an empty database from a back-up. Checks the whole file first. Returns the line to print. */
export async function restore(location: DatabaseLocation, path: string, note: Note): Promise<string> {
  await checkBackupFile(path)
  const claimed = await claimDatabase(location, note)
  const opened = await claimed.openAsIs()
  try {
    await fillDatabase(opened, readBackupFile(path), markRestored)
    await prepareSearching(opened, note)
    return `Restored ${path}. The portal does not use Exact until an admin allows it under Beheer.`
  } finally {
    await opened.close()
  }
}

/** Marks the rows in their own transaction: this database is a copy, and its search keys are not computed yet. */
export async function markRestored(transaction: Transaction<Schema>): Promise<void> {
  await forgetSearchKeys(transaction)
  await markAsCopy(transaction)
}

/** Computes what a back-up leaves out. If this is interrupted, the next start of the portal goes on with it. */
export async function prepareSearching({ withoutLimit }: OpenDatabase, note: Note): Promise<void> {
  note('All rows are there. Computing the search keys; with many clients this takes some minutes.')
  await withoutLimit(async (database) => {
    // Computing the keys reads the restored rows, and searching reads the keys.
    await countRows(database)
    await rebuildSearchKeys(database)
    await countRows(database)
  })
}

if (import.meta.main) {
  await run({ name: 'restore', parameters: ['<file>'] }, ([path = ''], note) =>
    restore(readDatabaseConfig(process.env), path, note),
  )
}
