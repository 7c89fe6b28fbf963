import { checkServer } from './checkServer.ts'
import { checkSessions } from './checkSessions.ts'
import type { OpenDatabase } from './database.ts'
import { folderFault } from './folder/ensureFolder.ts'
import { FolderError } from './folder/errors.ts'
import { holdsDatabase } from './folder/prepareFolder.ts'
import { migrate } from './migrate.ts'
import { claimFolder } from './openFolder.ts'
import { openPgliteInMemory } from './openPglite.ts'
import { openPostgres } from './openPostgres.ts'
import { placeOf } from './place.ts'
import { readPostgresIdentity } from './postgresIdentity.ts'
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

type Note = (line: string) => void

/** A database that this process may open. */
export type ClaimedDatabase = {
  /** Opens the database and brings its tables up to date. */
  readonly open: () => Promise<OpenDatabase>
  /** Opens the database and leaves its tables as they are. */
  readonly openAsIs: () => Promise<OpenDatabase>
  /** Gives up the claim on a database that was not opened. */
  readonly release: () => Promise<void>
}

/**
 * Makes sure that this process may open the database: only one at a time may open a folder. Throws a FolderError
 * if another has it or the folder cannot hold a database. Calls `note` with a line if this, or bringing the tables up
 * to date, takes long.
 */
export async function claimDatabase(
  location: DatabaseLocation,
  note: Note = () => undefined,
): Promise<ClaimedDatabase> {
  if (location.kind === 'folder') {
    const folder = await claimFolder(location.folder, note)
    const open = () =>
      migrated(folder.open(), note).catch((error: unknown) => {
        throw folderFault(location.folder, error)
      })
    return { open, openAsIs: folder.open, release: folder.release }
  }
  const release = async () => undefined
  if (location.kind === 'memory') {
    const open = () => openPgliteInMemory(location)
    return { open: () => migrated(open(), note), openAsIs: open, release }
  }
  const { url } = location
  return {
    open: () => openServer(url, (opened) => migrate(opened, { note })),
    openAsIs: () => openServer(url, leaveAsIs),
    release,
  }
}

const leaveAsIs = async (): Promise<void> => undefined

/** Claims a database as `claimDatabase` does. Throws a FolderError if the folder holds none, instead of creating one. */
export async function claimExistingDatabase(
  location: DatabaseLocation,
  note: Note,
): Promise<ClaimedDatabase> {
  if (location.kind === 'folder' && !holdsDatabase(location.folder)) {
    throw new FolderError(
      `DATA_DIR: the folder ${location.folder} holds no database of the portal. Check the setting.`,
    )
  }
  return claimDatabase(location, note)
}

/** Claims the database, opens it and brings its tables up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const claimed = await claimDatabase(location)
  return claimed.open()
}

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
async function openServer(
  url: string,
  prepare: (opened: OpenDatabase) => Promise<void>,
): Promise<OpenDatabase> {
  const opened = openPostgres(url)
  let step: StartStep = 'connect'
  try {
    const identity = await opened.withoutLimit(async (database) => {
      await checkServer(database, placeOf(url))
      return readPostgresIdentity(database)
    })
    if (opened.driver.kind === 'postgres') await checkSessions(opened.driver.pool, placeOf(url))
    step = 'bring the tables up to date'
    const identified = { ...opened, identity }
    await prepare(identified)
    return identified
  } catch (error) {
    await opened.close()
    throw startFault(error, url, step)
  }
}
