import { DatabaseSync } from 'node:sqlite'

export type FileLock = { readonly release: () => void }

/**
 * Takes an exclusive lock of the operating system on a file, which is created if missing and stays empty. Returns
 * null if another process holds it, and throws if the file system cannot lock. The kernel releases the lock when
 * the process dies. Node has no call for file locks, but its built-in SQLite takes one for an exclusive transaction.
 *
 * Nothing else in this process may open the file: closing it again would release the lock.
 */
export function lockFile(path: string): FileLock | null {
  const connection = new DatabaseSync(path, { timeout: 0 })
  try {
    connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (isBusy(error)) return null
    throw error
  }
  return { release: () => connection.close() }
}

/** Result codes of SQLite; the lowest byte is the primary one. */
const busy = 5

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === busy
  )
}
