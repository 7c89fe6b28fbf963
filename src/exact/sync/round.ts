import { countRows } from '../../database/countRows.ts'
import type { AdministrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import { streamsDuringLoadMs } from '../rhythm.ts'
import { includedAdministrations, readAdministrations } from './administrations.ts'
import { storeFindings } from './findings.ts'
import type { Parts } from './parts.ts'
import { paymentConditions, syncPaymentConditions } from './paymentConditions.ts'
import { reloadAfterLongAbsence } from './reload.ts'
import { unversioned, versioned } from './streams/index.ts'
import { type StreamRun, syncStream } from './syncStream.ts'

/**
 * Syncs all included administrations, in parallel because each has its own call budget. A failure in one does not
 * stop the others; the first one is thrown at the end.
 */
export async function round(parts: Parts, signal: AbortSignal): Promise<void> {
  const failures = new Failures(parts)
  await failures.survive({ administration: null, stream: 'administrations' }, () =>
    readAdministrations(parts),
  )
  const administrations = await includedAdministrations(parts)
  const results = await Promise.allSettled(
    administrations.map((administration) => syncAdministration(parts, failures, administration, signal)),
  )
  signal.throwIfAborted()
  for (const result of results) if (result.status === 'rejected') throw result.reason
  failures.throwFirst()
}

/**
 * Reads the payment conditions first, because mapping an account needs them, then the versioned streams, then the
 * collections without a sync stream. Those take long, so the versioned streams are read again in between.
 */
async function syncAdministration(
  parts: Parts,
  failures: Failures,
  administration: AdministrationId,
  signal: AbortSignal,
): Promise<void> {
  const run: StreamRun = { administration, signal }
  await reloadAfterLongAbsence(parts, administration)
  await failures.survive({ administration, stream: paymentConditions }, () =>
    syncPaymentConditions(parts, run),
  )
  let versionedReadAt = 0
  const syncVersioned = async (): Promise<void> => {
    let hasLoaded = false
    for (const stream of versioned) {
      await failures.survive({ administration, stream: stream.name }, async () => {
        if (await syncStream(parts, stream, run)) hasLoaded = true
      })
    }
    if (hasLoaded) await countRows(parts.database)
    versionedReadAt = parts.now().getTime()
  }
  const afterPage = async (): Promise<void> => {
    if (parts.now().getTime() - versionedReadAt >= streamsDuringLoadMs) await syncVersioned()
  }
  await syncVersioned()
  for (const stream of unversioned) {
    await failures.survive({ administration, stream: stream.name }, async () => {
      await syncStream(parts, stream, { ...run, afterPage })
    })
  }
}

type FailedStream = { readonly administration: AdministrationId | null; readonly stream: string }

/**
 * Collects failures that concern one stream only: Exact refuses it (a missing scope or module), or its answer cannot
 * be read. The other streams continue. Any other error ends the round.
 */
class Failures {
  private readonly parts: Parts
  private first: ExactError | null = null

  constructor(parts: Parts) {
    this.parts = parts
  }

  async survive({ administration, stream }: FailedStream, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ExactError) || !isOfOneStream(error)) throw error
      this.first ??= error
      this.parts.log.warn({ administration, stream, code: error.code }, 'a stream could not be read')
      if (administration === null) return
      const { database, now } = this.parts
      await database
        .transaction()
        .execute((transaction) =>
          storeFindings(
            transaction,
            { administration, stream },
            [{ recordId: '', code: 'stream-refused' }],
            now(),
          ),
        )
    }
  }

  throwFirst(): void {
    if (this.first) throw this.first
  }
}

function isOfOneStream({ code }: ExactError): boolean {
  return code === 'exact/refused' || code === 'exact/not-found' || code === 'exact/unexpected-answer'
}
