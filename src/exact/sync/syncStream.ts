import { setImmediate as breathe } from 'node:timers/promises'
import type { AdministrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import { recordId } from '../mapping/reading.ts'
import { addressOf, completeUntil, markedAt, newRows, nextStart, overlapping } from './changesQuery.ts'
import { readContext } from './context.ts'
import { isSamePlace, lockProgress, notStarted, type Progress, restarted, writeProgress } from './cursor.ts'
import { clearFindings, clearForgottenFindings, markFindingsForgotten, storeFindings } from './findings.ts'
import { requireIncluded } from './leaveOut.ts'
import type { Parts } from './parts.ts'
import type { Stream } from './streams/stream.ts'

export type StreamRun = {
  readonly administration: AdministrationId
  readonly signal: AbortSignal
  /** Called after each page but the last, so that other streams need not wait for the end of a long load. */
  readonly afterPage?: () => Promise<void>
  /** How long to wait for a turn to call Exact, if an employee waits. Such a run asks for the newest changes only. */
  readonly waitMs?: number
}

/**
 * Reads a stream until it is up to date. Each page is stored together with the progress, so an interrupted load
 * resumes after its last page; reading a page twice changes nothing. If another reader stored a page in the meantime,
 * the received one is dropped. Returns whether everything was loaded, rather than only the changes, and how many rows
 * were new. Throws ExactError, or the signal's reason.
 */
export async function syncStream(
  parts: Parts,
  stream: Stream,
  run: StreamRun,
): Promise<{ readonly isLoad: boolean; readonly rows: number }> {
  let progress = await readStart(parts, stream, run.administration)
  const isLoad = progress.freshAt === null || progress.reloading
  let rows = 0
  for (let isComplete = false; !isComplete; ) {
    run.signal.throwIfAborted()
    const requestedAt = parts.now()
    const page = await readPage(parts, stream, progress, run)
    if (page === null) {
      progress = { ...progress, next: progress.after, resume: null }
      continue
    }
    const stored = await storePage(parts, stream, { ...run, progress, page, requestedAt })
    if (stored === null) {
      if (run.waitMs !== undefined) break
      progress = await readStart(parts, stream, run.administration)
      continue
    }
    rows += stored.newRows
    progress = stored.progress
    isComplete = stored.isComplete
    if (!isComplete) await run.afterPage?.()
    await breathe()
  }
  return { isLoad, rows }
}

/** Returns the progress of the stream. Restarts it if it was mapped with other settings than the current ones. */
async function readStart(parts: Parts, stream: Stream, administration: AdministrationId): Promise<Progress> {
  const { database, writers, now } = parts
  return database.transaction().execute(async (transaction) => {
    const key = { administration, stream: stream.name }
    const context = await readContext(transaction, administration, now())
    const mappedBy = stream.mappedBy(context)
    const stored = await lockProgress(transaction, key)
    if (!stored) return { ...notStarted, mappedBy }
    if (stored.mappedBy === mappedBy || stream.reloads === null) return stored
    await writers.forgetVersions(transaction, { administration, stream: stream.reloads })
    await markFindingsForgotten(transaction, key)
    const progress = { ...restarted(stored), mappedBy }
    await writeProgress(transaction, key, { ...progress, at: now() })
    parts.log.info(key, 'the mapping changed: the stream is reloaded')
    return progress
  })
}

/** Returns null if the address at which the stream was interrupted is no longer valid; the query then starts again. */
async function readPage(
  { connection, now }: Parts,
  stream: Stream,
  progress: Progress,
  { administration, signal, waitMs }: StreamRun,
): Promise<Page | null> {
  const { resume, after } = progress
  const isWaitedFor = waitMs !== undefined
  const address = resume ?? addressOf(stream, isWaitedFor ? after : overlapping(stream, progress, now()))
  const turn = isWaitedFor
    ? ({ urgency: 'interactive', waitMs } as const)
    : ({ urgency: 'background' } as const)
  try {
    return await connection.readPage({ administration, address, signal, ...turn })
  } catch (error) {
    const isInvalid =
      error instanceof ExactError && (error.code === 'exact/refused' || error.code === 'exact/not-found')
    if (resume !== null && isInvalid) return null
    throw error
  }
}

type ReceivedPage = {
  readonly administration: AdministrationId
  readonly progress: Progress
  readonly page: Page
  readonly requestedAt: Date
}

/**
 * Stores rows, search keys, findings and cursor in one transaction. Stores nothing and returns null if another reader
 * has moved the stream since the page was requested.
 */
async function storePage(
  { database, writers }: Parts,
  stream: Stream,
  { administration, progress, page, requestedAt }: ReceivedPage,
): Promise<{ readonly progress: Progress; readonly isComplete: boolean; readonly newRows: number } | null> {
  const key = { administration, stream: stream.name }
  return database.transaction().execute(async (transaction) => {
    const place = await lockProgress(transaction, key)
    if (place && !isSamePlace(place, progress)) return null
    await requireIncluded(transaction, administration)
    const context = await readContext(transaction, administration, requestedAt)
    const newRaws = newRows(stream, progress, page.rows)
    const stored = await stream.store(transaction, page.rows, {
      context,
      writers,
      newRaws,
      isLast: page.next === null,
      evidence: progress.after === 0 && progress.resume === null ? null : progress.evidence,
    })
    await clearFindings(transaction, key, ['', ...page.rows.map(recordId)])
    await storeFindings(transaction, key, stored.findings, requestedAt)
    const isComplete = page.next === null && !stored.startAgain
    // Rows that were skipped did arrive again, so a reload that is held back removes none.
    const isReloaded = isComplete && progress.reloading && !stored.isHeldBack
    if (isReloaded) {
      await clearForgottenFindings(transaction, key)
      if (stream.reloads) await writers.removeUnseen(transaction, { administration, stream: stream.reloads })
    }
    const next = nextStart(stream, progress, { raws: page.rows, requestedAt })
    const newProgress: Progress = stored.startAgain
      ? { ...progress, after: 0, next: 0, resume: null, rows: 0, marks: [], evidence: null }
      : {
          ...progress,
          after: isComplete ? next : progress.after,
          next,
          reloading: progress.reloading && !isReloaded,
          resume: page.next,
          rows: progress.rows + newRaws.length,
          evidence: stored.evidence ?? null,
          marks:
            isComplete && stream.changesBy === 'version'
              ? markedAt(progress.marks, Number(next), requestedAt)
              : progress.marks,
          freshAt:
            isComplete && !stored.isHeldBack ? completeUntil(stream, next, requestedAt) : progress.freshAt,
        }
    await writeProgress(transaction, key, { ...newProgress, at: requestedAt })
    return { progress: newProgress, isComplete, newRows: newRaws.length }
  })
}
