import { countRows } from '../../database/countRows.ts'
import type { AdministrationId } from '../../values/ids.ts'
import type { ExactError } from '../errors.ts'
import { streamsDuringLoadMs } from '../rhythm.ts'
import { includedAdministrations, readAdministrations } from './administrations.ts'
import { type OpenItemsCheck, openItemsCheck } from './openItemsCheck.ts'
import type { Parts } from './parts.ts'
import { paymentConditions, syncPaymentConditions } from './paymentConditions.ts'
import { reloadAfterLongAbsence } from './reload.ts'
import type { StreamFailures } from './streamFailures.ts'
import { unversioned, versioned } from './streams/index.ts'
import type { Stream } from './streams/stream.ts'
import { nextSweep, sweepPage } from './sweep.ts'
import { type StreamRun, syncStream } from './syncStream.ts'

/** After this many streams in a row without a readable answer, Exact itself is away and the round ends. */
const maxAwayInARow = 2
const awayCodes: readonly (string | undefined)[] = ['exact/away', 'exact/unexpected-answer']

/**
 * Reads the list of administrations. Returns those that Exact has moved. Throws an ExactError only if no administration
 * is included yet; otherwise a failure is only stored as a finding, because the next round is soon enough.
 */
export async function syncAdministrations(
  parts: Parts,
  failures: StreamFailures,
): Promise<readonly AdministrationId[]> {
  const list = { administration: 0, stream: 'administrations' }
  if (failures.isRefused(list)) return []
  let moved: readonly AdministrationId[] = []
  const failure = await failures.survive(list, async () => {
    moved = await readAdministrations(parts)
  })
  if (failure && (await includedAdministrations(parts)).length === 0) throw failure
  return moved
}

/**
 * Reads the payment conditions first, because mapping an account needs them, then the versioned streams, then the
 * collections without a sync stream. Those take long, so the versioned streams are read again in between. Last comes
 * one page of the search for records that were removed from those collections, or of the check of the open items. A
 * stream that fails does not hold up the others; versioned streams that failed last time go last. Returns the first
 * failure, or null. Throws it if no stream could be read. Such a round uses few calls and is soon repeated; any other
 * waits for its turn.
 */
export async function syncAdministration(
  parts: Parts,
  { failures, openItems }: { readonly failures: StreamFailures; readonly openItems: OpenItemsCheck },
  run: StreamRun,
): Promise<ExactError | null> {
  const { administration } = run
  let first: ExactError | null = null
  let awayInARow = 0
  let hasRead = false
  const survive = async (stream: string, work: () => Promise<void>): Promise<void> => {
    if (awayInARow >= maxAwayInARow || failures.isRefused({ administration, stream })) return
    const failure = await failures.survive({ administration, stream }, work)
    first ??= failure
    awayInARow = awayCodes.includes(failure?.code) ? awayInARow + 1 : 0
  }
  let versionedReadAt = 0
  const syncVersioned = async (): Promise<void> => {
    let hasLoaded = false
    for (const stream of await healthyFirst(parts, administration)) {
      await survive(stream.name, async () => {
        if ((await syncStream(parts, stream, run)).isLoad) hasLoaded = true
        hasRead = true
      })
    }
    if (hasLoaded) await countRows(parts.database)
    versionedReadAt = parts.now().getTime()
  }
  const afterPage = async (): Promise<void> => {
    if (parts.now().getTime() - versionedReadAt >= streamsDuringLoadMs) await syncVersioned()
  }
  await reloadAfterLongAbsence(parts, administration)
  await survive(paymentConditions, () => syncPaymentConditions(parts, run))
  await syncVersioned()
  for (const stream of unversioned) {
    await survive(stream.name, async () => {
      await syncStream(parts, stream, { ...run, afterPage })
      hasRead = true
    })
  }
  const sweep = await nextSweep(parts, administration)
  if (await openItems.hasTurn(administration, sweep !== null)) {
    await survive(openItemsCheck, () => openItems.readPage(run))
  } else if (sweep) {
    await survive(sweep.stream.name, () => sweepPage(parts, sweep, run))
  }
  if (first && !hasRead) throw first
  return first
}

/** Returns the versioned streams. Those that failed last time come last. */
async function healthyFirst(parts: Parts, administration: AdministrationId): Promise<readonly Stream[]> {
  const rows = await parts.database
    .selectFrom('exact_finding')
    .select('stream')
    .where('administration', '=', administration)
    .where('record_id', '=', '')
    .execute()
  const failing = new Set(rows.map(({ stream }) => stream))
  return versioned.toSorted((one, other) => Number(failing.has(one.name)) - Number(failing.has(other.name)))
}
