import { sql } from 'kysely'
import type { OpenDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { claimFolder } from './openFolder.ts'
import { openPgliteInMemory } from './openPglite.ts'
import { openPostgres } from './openPostgres.ts'
import { type StartStep, startFault } from './startFault.ts'

export type { Database, OpenDatabase } from './database.ts'
export { DatabaseStartError } from './errors.ts'
export { FolderError } from './folder/errors.ts'
export { startFault } from './startFault.ts'

/** Which database: PostgreSQL at an address, or PGlite in a folder or in memory. */
export type DatabaseLocation =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

/** A database that this process may open. */
export type ClaimedDatabase = {
  /** Opens the database and brings its tables up to date. */
  readonly open: () => Promise<OpenDatabase>
  /** Gives up the claim on a database that was not opened. */
  readonly release: () => Promise<void>
}

/**
 * Makes sure that this process may open the database: only one at a time may open a folder. Throws a FolderError
 * if another has it or the folder cannot hold a database. `note` gets a line when this, or bringing the tables up to date, takes long.
 */
export async function claimDatabase(
  location: DatabaseLocation,
  note: Note = () => undefined,
): Promise<ClaimedDatabase> {
  if (location.kind === 'folder') {
    const folder = await claimFolder(location.folder, note)
    return { open: () => migrated(folder.open(), note), release: folder.release }
  }
  return {
    open: () =>
      location.kind === 'postgres'
        ? openServer(location.url, note)
        : migrated(openPgliteInMemory(location), note),
    release: async () => undefined,
  }
}

/** Claims the database, opens it and brings its tables up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const claimed = await claimDatabase(location)
  return claimed.open()
}

type Note = (line: string) => void

async function migrated(opening: Promise<OpenDatabase>, note: Note): Promise<OpenDatabase> {
  const opened = await opening
  try {
    await migrate(opened, { note })
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Throws a DatabaseStartError if the server cannot be used, or cannot be reached within 15 seconds. */
async function openServer(url: string, note: Note): Promise<OpenDatabase> {
  const opened = openPostgres(url)
  let step: StartStep = 'connect'
  try {
    await opened.withoutLimit(async (database) => {
      await sql`SELECT 1`.execute(database)
    })
    step = 'bring the tables up to date'
    await migrate(opened, { note })
    return opened
  } catch (error) {
    await opened.close()
    throw startFault(error, url, step)
  }
}
