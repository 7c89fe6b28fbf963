import { statfsSync } from 'node:fs'
import { FolderError } from './errors.ts'

const megabyte = 1024 * 1024
const lowSpace = 256 * megabyte
/** Four files of the write-ahead log. No statement of the portal fills them before the next measurement. */
const noSpace = 64 * megabyte

/**
 * How much may be written. `low`: only small writes, such as lines of the access log. `none`: nothing, because the
 * embedded database stops for good if it meets a full disk while it writes.
 */
export type Space = 'enough' | 'low' | 'none'

export function spaceFor(folder: string): Space {
  const free = freeBytes(folder)
  if (free >= lowSpace) return 'enough'
  return free >= noSpace ? 'low' : 'none'
}

/** Throws a FolderError if a start could meet a full disk. */
export function requireFreeSpace(folder: string): void {
  const free = freeBytes(folder)
  if (free >= lowSpace) return
  throw new FolderError(
    `DATA_DIR: the disk that holds ${folder} has ${inMegabytes(free)} MB free; the portal needs ${inMegabytes(lowSpace)} MB to start. Free some space and start again.`,
  )
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const inMegabytes = (bytes: number): number => Math.floor(bytes / megabyte)
