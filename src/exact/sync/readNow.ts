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

/** How long a reading waits for its turn to call Exact, in milliseconds. */
const turnMs = 4_000

/**
 * Returns a function that brings the money of an administration up to date. One reading serves all clients, so all
 * callers share it. It asks for changed terms; then for deletions if there were any, and for changed accounts if not:
 * two calls, or more if there are many changes. Readings keep a distance that grows as the day's calls run out, so the
 * number of open cards does not matter (`readNowSpacingMs`). Does nothing during a load. Never throws an ExactError,
 * because the sync reports failures.
 */
export function createReadNow(
  parts: Parts,
  intervalMs: number,
): (administration: AdministrationId) => Promise<void> {
  const running = new Map<AdministrationId, Promise<void>>()
  const startedAt = new Map<AdministrationId, number>()

  async function read(administration: AdministrationId): Promise<void> {
    const now = parts.now().getTime()
    const spacing = readNowSpacingMs(await parts.connection.dayBudget(administration), { now, intervalMs })
    if (now - (startedAt.get(administration) ?? 0) < spacing) return
    const readAt = await readSteadyAt(parts, terms, administration)
    // Another instance or the sync may have read them a moment ago.
    if (readAt === null || now - readAt.getTime() < spacing) return
    startedAt.set(administration, now)
    const hasChanged = await readStream(parts, terms, administration)
    const second = hasChanged ? deletions : accounts
    if (await readSteadyAt(parts, second, administration)) await readStream(parts, second, administration)
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

/** Returns when the stream was last read, by any instance; null unless it is loaded and needs only its changes. */
async function readSteadyAt(
  { database, now }: Parts,
  stream: Stream,
  administration: AdministrationId,
): Promise<Date | null> {
  const progress = await readProgress(database, { administration, stream: stream.name })
  if (!progress?.freshAt || progress.resume !== null || progress.reloading) return null
  const mappedBy = stream.mappedBy(await readContext(database, administration, now()))
  return progress.mappedBy === mappedBy ? progress.freshAt : null
}

/** Returns whether there were changes. */
async function readStream(parts: Parts, stream: Stream, administration: AdministrationId): Promise<boolean> {
  const { signal } = new AbortController()
  const { rows } = await syncStream(parts, stream, { administration, signal, waitMs: turnMs })
  return rows > 0
}
