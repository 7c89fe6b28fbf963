import { chunks } from '../../database/chunks.ts'
import type { ReloadableStream } from '../../database/reload.ts'
import type { AdministrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import { recordId } from '../mapping/reading.ts'
import { sweepEveryMs } from '../rhythm.ts'
import { addressOf, addressOfRecords } from './changesQuery.ts'
import { readContext } from './context.ts'
import { notStarted, type Progress, readProgress, type StreamKey, writeProgress } from './cursor.ts'
import { clearFindings, storeFindings } from './findings.ts'
import { requireIncluded } from './leaveOut.ts'
import type { Parts } from './parts.ts'
import { unversioned } from './streams/index.ts'
import type { Stream } from './streams/stream.ts'
import type { StreamRun } from './syncStream.ts'

/** More would make the address too long. */
const recordsPerCall = 20

/** A search for records of a stream that Exact no longer has, and its progress. */
export type Sweep = { readonly stream: Stream; readonly of: ReloadableStream; readonly progress: Progress }

const keyOf = (administration: AdministrationId, { name }: Stream): StreamKey => ({
  administration,
  stream: `${name} sweep`,
})

/** Returns the sweep that is running, or else one that is due, or null. The first is due a day after the first load. */
export async function nextSweep(parts: Parts, administration: AdministrationId): Promise<Sweep | null> {
  const { database, now } = parts
  let due: Sweep | null = null
  for (const stream of unversioned) {
    if (stream.reloads === null) continue
    const loaded = await readProgress(database, { administration, stream: stream.name })
    if (!loaded?.freshAt) continue
    const progress = await readProgress(database, keyOf(administration, stream))
    if (!progress) {
      await save(parts, keyOf(administration, stream), { ...notStarted, freshAt: now() })
      continue
    }
    const sweep = { stream, of: stream.reloads, progress }
    if (progress.reloading) return sweep
    const endedAt = progress.freshAt?.getTime() ?? 0
    if (now().getTime() - endedAt >= sweepEveryMs) due ??= sweep
  }
  return due
}

/**
 * Reads the next page of the collection, because Exact does not report what was deleted from it
 * (docs/exact.md#deletions-and-moves). A sweep takes many rounds, during which pages may shift. After the last page it
 * therefore asks for each record that was on none of them, and removes those that Exact does not have. Throws
 * ExactError.
 */
export async function sweepPage(parts: Parts, sweep: Sweep, run: StreamRun): Promise<void> {
  const { database, writers, now } = parts
  const { administration } = run
  const { stream, of } = sweep
  const key = keyOf(administration, stream)
  let { progress } = sweep
  if (!progress.reloading) {
    progress = { ...notStarted, reloading: true, freshAt: progress.freshAt }
    await database.transaction().execute(async (transaction) => {
      await writers.forgetVersions(transaction, { administration, stream: of })
      await writeProgress(transaction, key, { ...progress, at: now() })
    })
  }
  const next = await readNextPage(parts, { stream, progress }, run)
  if (next !== 'end') {
    await save(parts, key, { ...progress, resume: next })
    return
  }
  for (const ids of chunks(await writers.unseen(database, { administration, stream: of }), recordsPerCall)) {
    await readRecords(parts, stream, { ...run, address: addressOfRecords(stream, ids) })
  }
  await database.transaction().execute(async (transaction) => {
    await writers.removeUnseen(transaction, { administration, stream: of })
    await writeProgress(transaction, key, { ...notStarted, freshAt: now(), at: now() })
  })
}

/** Returns the address of the page after it, or 'end'; null if its page is gone and the sweep must start again. */
async function readNextPage(
  parts: Parts,
  { stream, progress: { resume } }: Pick<Sweep, 'stream' | 'progress'>,
  run: StreamRun,
): Promise<string | null | 'end'> {
  try {
    return (await readRecords(parts, stream, { ...run, address: resume ?? addressOf(stream, 0) })) ?? 'end'
  } catch (error) {
    const isGone =
      error instanceof ExactError && (error.code === 'exact/refused' || error.code === 'exact/not-found')
    if (resume !== null && isGone) return null
    throw error
  }
}

/** Reads and stores a page. Returns the address of the next one, or null. */
async function readRecords(
  { connection, database, writers, now }: Parts,
  stream: Stream,
  { administration, address, signal }: StreamRun & { readonly address: string },
): Promise<string | null> {
  const page = await connection.readPage({ administration, address, urgency: 'background', signal })
  await database.transaction().execute(async (transaction) => {
    await requireIncluded(transaction, administration)
    const key = { administration, stream: stream.name }
    const context = await readContext(transaction, administration, now())
    const { findings } = await stream.store(transaction, page.rows, {
      context,
      writers,
      newRaws: page.rows,
      isLast: false,
      evidence: null,
    })
    await clearFindings(transaction, key, page.rows.map(recordId))
    await storeFindings(transaction, key, findings, now())
  })
  return page.next
}

async function save({ database, now }: Parts, key: StreamKey, progress: Progress): Promise<void> {
  await database
    .transaction()
    .execute((transaction) => writeProgress(transaction, key, { ...progress, at: now() }))
}
