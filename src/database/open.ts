import type { OpenDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { claimFolder } from './openFolder.ts'
import { openPglite } from './openPglite.ts'
import { openPostgres } from './openPostgres.ts'

export type { Database, OpenDatabase } from './database.ts'
export { FolderError } from './folder/errors.ts'

/** Which database: PostgreSQL at an address, or PGlite in a folder or in memory. */
export type DatabaseLocation =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

/** A database that this process may open. */
export type ClaimedDatabase = {
  /** Opens the database and brings its tables up to date. */
  readonly open: () => Promise<OpenDatabase>
  /** Lets go of a database that was not opened. */
  readonly release: () => Promise<void>
}

/**
 * Makes sure that this process may open the database: only one at a time may open a folder. Throws a FolderError
 * if another has it or the folder cannot hold a database. `note` gets a line when this takes long.
 */
export async function claimDatabase(
  location: DatabaseLocation,
  note: (line: string) => void = () => undefined,
): Promise<ClaimedDatabase> {
  if (location.kind === 'folder') {
    const folder = await claimFolder(location.folder, note)
    return { open: () => migrated(folder.open()), release: folder.release }
  }
  return {
    open: () => migrated(location.kind === 'postgres' ? openPostgres(location.url) : openPglite(location)),
    release: async () => undefined,
  }
}

/** Claims the database, opens it and brings its tables up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const claimed = await claimDatabase(location)
  return claimed.open()
}

async function migrated(opening: OpenDatabase | Promise<OpenDatabase>): Promise<OpenDatabase> {
  const opened = await opening
  try {
    await migrate(opened.database)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}
