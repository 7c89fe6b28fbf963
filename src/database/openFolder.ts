import type { OpenDatabase } from './database.ts'
import { DatabaseError } from './errors.ts'
import { ensureFolder, folderFault } from './folder/ensureFolder.ts'
import { FolderError } from './folder/errors.ts'
import { lockFolder } from './folder/folderLock.ts'
import { requireFreeSpace, spaceFor } from './folder/freeSpace.ts'
import { prepareFolder } from './folder/prepareFolder.ts'
import { openPgliteFolder } from './openPglite.ts'

/** The folder of an embedded database that only this process uses. Not opened yet. */
export type ClaimedFolder = {
  /** Opens the database, and creates it if the folder is new. Closing it releases the folder. */
  readonly open: () => Promise<OpenDatabase>
  /** Gives up the claim on a folder that was not opened. */
  readonly release: () => Promise<void>
}

/**
 * Creates the folder if missing and makes this process its only owner. Throws a FolderError if another process
 * uses it or it cannot hold a database. `note` gets a line when this takes long.
 */
export async function claimFolder(folder: string, note: (line: string) => void): Promise<ClaimedFolder> {
  ensureFolder(folder)
  try {
    requireFreeSpace(folder)
    const lock = await lockFolder(folder, note)
    return { open: () => openFolder(folder, lock.release), release: lock.release }
  } catch (error) {
    throw folderFault(folder, error)
  }
}

async function openFolder(folder: string, release: () => Promise<void>): Promise<OpenDatabase> {
  try {
    const { dataDir, finished } = prepareFolder(folder)
    const opened = await openPgliteFolder(dataDir).catch((cause: unknown) => {
      throw unreadable(folder, cause)
    })
    finished()
    return {
      ...opened,
      close: async () => {
        try {
          await opened.close()
        } finally {
          await release()
        }
      },
    }
  } catch (error) {
    await release()
    throw folderFault(folder, error)
  }
}

function unreadable(folder: string, cause: unknown): unknown {
  if (spaceFor(folder) === 'none') return folderFault(folder, new DatabaseError('disk full', { cause }))
  return new FolderError(
    `DATA_DIR: the database in ${folder} is damaged and cannot be opened. Restore a back-up into an empty folder.`,
    { cause },
  )
}
