import { setImmediate as breathe } from 'node:timers/promises'
import type { AdministrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import { recordId } from '../mapping/reading.ts'
import { addressOf, completeUntil, nextStart } from './changesQuery.ts'
import { readContext } from './context.ts'
import { again, beginning, type Progress, readProgress, writeProgress } from './cursor.ts'
import { clearFindings, clearForgottenFindings, markFindingsForgotten, report } from './findings.ts'
import type { Parts } from './parts.ts'
import type { Stream } from './streams/stream.ts'

export type StreamRun = {
  readonly administration: AdministrationId
  readonly signal: AbortSignal
  /** Called after each page of a long load, so that nothing else has to wait for its end. */
  readonly afterPage?: () => Promise<void>
}

/**
 * Reads a stream until it is up to date. Each page is stored in one transaction with the place where it ended,
 * so a load that is cut off goes on there; a page that is read twice changes nothing. Tells whether it was a
 * load, of all there is. Throws ExactError, or the signal's reason.
 */
export async function syncStream(parts: Parts, stream: Stream, run: StreamRun): Promise<boolean> {
  let progress = await readyToGo(parts, stream, run.administration)
  const isLoad = progress.freshAt === null || progress.reloading
  for (let isComplete = false; !isComplete; ) {
    run.signal.throwIfAborted()
    const askedAt = parts.now()
    const page = await readPage(parts, stream, progress, run)
    if (page === null) {
      progress = { ...progress, next: progress.after, resume: null }
      continue
    }
    const stored = await storePage(parts, stream, { ...run, progress, page, askedAt })
    progress = stored.progress
    isComplete = stored.isComplete
    if (!isComplete) await run.afterPage?.()
    await breathe()
  }
  return isLoad
}

/** Where the stream stands; at its start when it was read by settings that no longer hold. */
async function readyToGo(parts: Parts, stream: Stream, administration: AdministrationId): Promise<Progress> {
  const { database, writers, now } = parts
  return database.transaction().execute(async (transaction) => {
    const key = { administration, stream: stream.name }
    const context = await readContext(transaction, administration, now())
    const mappedBy = stream.mappedBy(context)
    const stored = await readProgress(transaction, key)
    if (!stored) return { ...beginning, mappedBy }
    if (stored.mappedBy === mappedBy || stream.reloads === null) return stored
    // Rows that are forgotten already by a move of the division are simply read by the new settings.
    await writers.forgetVersions(transaction, { administration, stream: stream.reloads })
    await markFindingsForgotten(transaction, key)
    const progress = { ...again(stored), mappedBy }
    await writeProgress(transaction, key, { ...progress, at: now() })
    parts.log.info(key, 'the mapping changed: the stream is loaded again')
    return progress
  })
}

/** Null when the address where the stream was cut off does not hold any more: then the question is put anew. */
async function readPage(
  { connection }: Parts,
  stream: Stream,
  { resume, after }: Progress,
  { administration, signal }: StreamRun,
): Promise<Page | null> {
  const address = resume ?? addressOf(stream, after)
  try {
    return await connection.readPage({ administration, address, urgency: 'background', signal })
  } catch (error) {
    const isGone =
      error instanceof ExactError && (error.code === 'exact/refused' || error.code === 'exact/not-found')
    if (resume !== null && isGone) return null
    throw error
  }
}

type Arrived = {
  readonly administration: AdministrationId
  readonly progress: Progress
  readonly page: Page
  readonly askedAt: Date
}

/** Rows, search keys, findings and cursor in one transaction. */
async function storePage(
  { database, writers }: Parts,
  stream: Stream,
  { administration, progress, page, askedAt }: Arrived,
): Promise<{ readonly progress: Progress; readonly isComplete: boolean }> {
  const key = { administration, stream: stream.name }
  return database.transaction().execute(async (transaction) => {
    const context = await readContext(transaction, administration, askedAt)
    const stored = await stream.store(transaction, page.rows, { context, writers })
    await clearFindings(transaction, key, ['', ...page.rows.map(recordId)])
    await report(transaction, key, stored.findings, askedAt)
    const isComplete = page.next === null && !stored.startAgain
    if (isComplete && progress.reloading) {
      await clearForgottenFindings(transaction, key)
      if (stream.reloads) await writers.removeUnseen(transaction, { administration, stream: stream.reloads })
    }
    const next = nextStart(stream, progress, { raws: page.rows, askedAt })
    const moved: Progress = stored.startAgain
      ? { ...progress, after: 0, next: 0, resume: null, rows: 0 }
      : {
          ...progress,
          after: isComplete ? next : progress.after,
          next,
          reloading: progress.reloading && !isComplete,
          resume: page.next,
          rows: progress.rows + page.rows.length,
          freshAt: isComplete && !stored.isHeldBack ? completeUntil(stream, next, askedAt) : progress.freshAt,
        }
    await writeProgress(transaction, key, { ...moved, at: askedAt })
    return { progress: moved, isComplete }
  })
}
