import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { FolderError } from './errors.ts'
import { lockFiles } from './folderLock.ts'

/** The major version of PostgreSQL that the embedded database writes. */
export const postgresMajor = '18'

const databaseFolder = 'database'
/** Exists while a new database is being created, so that a start that was killed leaves nothing half made. */
const unfinished = 'unfinished'

/** Where the database is inside the folder, and what to call once a new one has been created. */
export type PreparedFolder = { readonly dataDir: string; readonly finished: () => void }

/**
 * Makes the folder ready for the embedded database; the caller holds its lock. Throws a FolderError if there is
 * something else in it, or a database of another major version.
 */
export function prepareFolder(folder: string): PreparedFolder {
  const dataDir = join(folder, databaseFolder)
  const marker = join(folder, unfinished)
  if (existsSync(marker)) rmSync(dataDir, { recursive: true, force: true })
  else moveFromTop(folder, dataDir)
  const version = versionIn(dataDir)
  if (version === null) {
    const foreign = existsSync(dataDir) ? databaseFolder : foreignEntry(folder)
    if (foreign) {
      throw new FolderError(
        `DATA_DIR: the folder ${folder} holds something other than a database of the portal (${foreign}). Give the portal an empty folder or the name of a new one.`,
      )
    }
    writeFileSync(marker, '')
  } else if (version !== postgresMajor) {
    throw new FolderError(
      `DATA_DIR: the database in ${folder} was made by another version of the portal (PostgreSQL ${version} instead of ${postgresMajor}). Start the version of the portal that made it, or give this one another folder.`,
    )
  } else {
    for (const file of ['', 'PG_VERSION', 'global', 'base', 'pg_wal']) {
      if (existsSync(join(dataDir, file))) accessSync(join(dataDir, file), constants.R_OK | constants.W_OK)
    }
  }
  return { dataDir, finished: () => rmSync(marker, { force: true }) }
}

/** Returns whether the folder holds a database of the portal, of this or an earlier version. */
export function holdsDatabase(folder: string): boolean {
  return versionIn(join(folder, databaseFolder)) !== null || versionIn(folder) !== null
}

function versionIn(folder: string): string | null {
  const file = join(folder, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Earlier versions of the portal kept the database at the top. Its version file moves last, in case of a kill. */
function moveFromTop(folder: string, dataDir: string): void {
  if (versionIn(folder) === null) return
  mkdirSync(dataDir, { recursive: true })
  const entries = databaseEntries(folder).filter((entry) => entry !== 'PG_VERSION')
  for (const entry of [...entries, 'PG_VERSION']) renameSync(join(folder, entry), join(dataDir, entry))
}

function foreignEntry(folder: string): string | null {
  return databaseEntries(folder)[0] ?? null
}

/** Returns the entries of the folder except our own files, hidden files and those of the file system. */
function databaseEntries(folder: string): readonly string[] {
  const ours: readonly string[] = [lockFiles.lock, databaseFolder, unfinished, 'lost+found']
  return readdirSync(folder).filter(
    (entry) => !ours.includes(entry) && !entry.startsWith(lockFiles.owner) && !entry.startsWith('.'),
  )
}
