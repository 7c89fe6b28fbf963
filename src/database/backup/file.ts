import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Part, Parts } from './backup.ts'
import { BackupError } from './errors.ts'
import { changed, fromText, incomplete, notABackup, toText } from './text.ts'

/** A back-up holds personal data, so only the user who makes it may read it. */
const onlyOwner = 0o600

/**
 * Writes a back-up to a new file. The file gets its name only when it is complete and on the disk. Returns the number
 * of rows and the size of the file. Throws a BackupError if the file exists or cannot be written.
 */
export async function writeBackupFile(
  path: string,
  parts: Parts,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  if (existsSync(path)) throw new BackupError(`The file ${path} exists already. Give another name.`)
  const unfinished = `${path}.unfinished`
  let rows = 0
  const counted = (count: number) => {
    rows = count
  }
  try {
    await pipeline(
      toText(parts, counted),
      createGzip(),
      createWriteStream(unfinished, { mode: onlyOwner, flush: true }),
    )
    renameSync(unfinished, path)
    return { rows, bytes: statSync(path).size }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw fileFault(path, error)
  }
}

/** Reads a back-up. Throws a BackupError if the file cannot be read, is incomplete or was changed. */
export async function* readBackupFile(path: string): AsyncGenerator<Part> {
  const file = createReadStream(path)
  const text = createGunzip()
  // If the file cannot be read, the loop over the text throws the error.
  const reading = pipeline(file, text)
  reading.catch(() => undefined)
  try {
    yield* fromText(text)
  } catch (error) {
    throw fileFault(path, error)
  } finally {
    file.destroy()
  }
}

/** Reads a back-up to its end without keeping anything. Throws a BackupError as `readBackupFile` does. */
export async function checkBackupFile(path: string): Promise<void> {
  for await (const _ of readBackupFile(path));
}

function fileFault(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.message === 'incorrect header check') return notABackup()
  if (error.code === 'Z_BUF_ERROR') return incomplete()
  if (error.code === 'Z_DATA_ERROR') return changed()
  const advice = advices[String(error.code)]
  return advice ? new BackupError(`${path}: ${advice}`) : error
}

const advices: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file or folder. Check the name.',
  EACCES: 'this user may not use the file. Check its rights.',
  EPERM: 'this user may not use the file. Check its rights.',
  EISDIR: 'this is a folder. Give the name of a file.',
  ENOTDIR: 'a part of the path is a file. Correct the path.',
  EROFS: 'the file system is read-only. Give another place.',
  ENOSPC: 'the disk is full. Free some space, or give another place.',
  EDQUOT: 'the disk quota is used up. Give another place.',
}
