import type { AdministrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import { readNowSpacingMs } from '../rhythm.ts'
import { readContext } from './context.ts'
import { readProgress } from './cursor.ts'
import type { Parts } from './parts.ts'
import { accounts } from './streams/accounts.ts'
import { deletions } from './streams/deletions.ts'
import type { Stream } from './streams/stream.ts'
import { terms } from './streams/terms.ts'
import { syncStream } from './syncStream.ts'

/** How long a reading waits for its turn to call Exact. */
const turnMs = 4_000

/**
 * Reads the terms of an administration from their cursor, which brings everyone's money up to date in one call, and
 * then the deletions if terms have changed, or the accounts if not. All callers share the running reading, and a
 * reading of a few seconds ago is not repeated; the fewer calls the day has left, the longer that is. Does nothing
 * during a load. Never throws an ExactError: the sync reports failures.
 */
export function createReadNow(
  parts: Parts,
  intervalMs: number,
): (administration: AdministrationId) => Promise<void> {
  const running = new Map<AdministrationId, Promise<void>>()
  const startedAt = new Map<AdministrationId, number>()

  async function read(administration: AdministrationId): Promise<void> {
    const now = parts.now().getTime()
    const spacing = readNowSpacingMs(parts.connection.dayBudget(administration), { now, intervalMs })
    const last = Math.max(startedAt.get(administration) ?? 0, await readAt(parts, administration))
    if (now - last < spacing || !(await isSteady(parts, terms, administration))) return
    startedAt.set(administration, now)
    const changed = await readStream(parts, terms, administration)
    const second = changed ? deletions : accounts
    if (await isSteady(parts, second, administration)) await readStream(parts, second, administration)
  }

  return (administration) => {
    const shared = running.get(administration)
    if (shared) return shared
    const reading = read(administration)
      .catch((error: unknown) => {
        if (error instanceof ExactError) {
          parts.log.info({ administration, code: error.code }, 'the money could not be read right away')
          return
        }
        throw error
      })
      .finally(() => running.delete(administration))
    running.set(administration, reading)
    return reading
  }
}

/** Returns when the terms were last read, by any instance, as epoch milliseconds. */
async function readAt({ database }: Parts, administration: AdministrationId): Promise<number> {
  const progress = await readProgress(database, { administration, stream: terms.name })
  return progress?.freshAt?.getTime() ?? 0
}

/** Returns whether the stream has been loaded and needs no more than its changes. */
async function isSteady(
  { database, now }: Parts,
  stream: Stream,
  administration: AdministrationId,
): Promise<boolean> {
  const progress = await readProgress(database, { administration, stream: stream.name })
  if (!progress?.freshAt || progress.resume !== null || progress.reloading) return false
  return progress.mappedBy === stream.mappedBy(await readContext(database, administration, now()))
}

/** Returns whether there were changes. */
async function readStream(parts: Parts, stream: Stream, administration: AdministrationId): Promise<boolean> {
  const { signal } = new AbortController()
  const { rows } = await syncStream(parts, stream, { administration, signal, waitMs: turnMs })
  return rows > 0
}
