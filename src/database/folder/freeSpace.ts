import { statfsSync } from 'node:fs'
import { FolderError } from './errors.ts'

const megabyte = 1024 * 1024

const lowSpace = 256 * megabyte
/** The bytes that the portal may still write on the disk of a folder. */
function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Throws a FolderError if a start could meet a full disk. */
export function requireFreeSpace(folder: string): void {
  const free = freeSpace(folder)
  if (free >= lowSpace) return
  throw new FolderError(
    `DATA_DIR: the disk that holds ${folder} has ${inMegabytes(free)} MB free; the portal needs ${inMegabytes(lowSpace)} MB to start. Free some space and start again.`,
  )
}

const inMegabytes = (bytes: number): number => Math.floor(bytes / megabyte)
