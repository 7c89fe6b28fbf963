import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseError } from '../errors.ts'
import { FolderError } from './errors.ts'

/** Creates the folder if missing, with its parents. Throws a FolderError if it cannot hold a database. */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw folderFault(folder, error)
  }
}

/** Turns a fault of the file system into a line that says what to do; other errors stay as they are. */
export function folderFault(folder: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code === null) return error
  const parent = dirname(folder)
  const remedies: { readonly [code: string]: string } = {
    EACCES: `the portal may not write to ${existsSync(folder) ? folder : `${folder} or create it in ${parent}`}. Give the user that runs the portal the right to write there.`,
    EPERM: `the portal may not write to ${folder}. Give the user that runs the portal the right to write there.`,
    EROFS: `the folder ${folder} is on a read-only file system. Mount it writable, or give a folder on another disk.`,
    EEXIST: `${folder} is a file, not a folder. Remove it or give the name of another folder.`,
    ENOTDIR: `a part of the path ${folder} is a file, not a folder. Correct the path.`,
    ENOSPC: `the disk that holds ${folder} is full. Free some space and start again.`,
    EDQUOT: `the disk quota for ${folder} is used up. Free some space and start again.`,
    ENAMETOOLONG: `the path ${folder} is too long. Give a shorter one.`,
    EIO: `the disk that holds ${folder} gives errors. Check or replace the disk, then start again or restore a back-up.`,
    ENOLCK: `the file system of ${folder} cannot lock files. Put the folder on a local disk.`,
  }
  const remedy = remedies[code]
  return remedy ? new FolderError(`DATA_DIR: ${remedy}`, { cause: error }) : error
}

/** The codes of the file system for SQLite's primary result codes. SQLite locks the folder. */
const sqliteCodes: { readonly [errcode: number]: string } = {
  3: 'EACCES',
  8: 'EACCES', // the file belongs to another user, so it was opened for reading only
  10: 'ENOLCK',
  13: 'ENOSPC',
  14: 'EACCES',
}

function codeOf(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.code === 'database/full' ? 'ENOSPC' : null
  if (!(error instanceof Error) || !('code' in error)) return null
  if ('errcode' in error && typeof error.errcode === 'number') {
    return sqliteCodes[error.errcode & 0xff] ?? null
  }
  return String(error.code)
}
