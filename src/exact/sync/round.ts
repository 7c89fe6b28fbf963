import { countRows } from '../../database/countRows.ts'
import type { AdministrationId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import { streamsDuringLoadMs } from '../rhythm.ts'
import { includedAdministrations, readAdministrations } from './administrations.ts'
import { report } from './findings.ts'
import type { Parts } from './parts.ts'
import { paymentConditions, syncPaymentConditions } from './paymentConditions.ts'
import { reloadAfterLongAbsence } from './reload.ts'
import { unversioned, versioned } from './streams/index.ts'
import { type StreamRun, syncStream } from './syncStream.ts'

/**
 * One round over all included administrations, side by side, for each has a call budget of its own. What fails
 * in one does not keep another from going on; the first failure is thrown at the end.
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
 * The payment conditions first, for reading an account depends on them; then the streams; then, in between
 * of which the streams are looked at again, what has none.
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
  let streamsReadAt = 0
  const keepStreams = async (): Promise<void> => {
    let isLoaded = false
    for (const stream of versioned) {
      await failures.survive({ administration, stream: stream.name }, async () => {
        if (await syncStream(parts, stream, run)) isLoaded = true
      })
    }
    if (isLoaded) await countRows(parts.database)
    streamsReadAt = parts.now().getTime()
  }
  const afterPage = async (): Promise<void> => {
    if (parts.now().getTime() - streamsReadAt >= streamsDuringLoadMs) await keepStreams()
  }
  await keepStreams()
  for (const stream of unversioned) {
    await failures.survive({ administration, stream: stream.name }, async () => {
      await syncStream(parts, stream, { ...run, afterPage })
    })
  }
}

type Where = { readonly administration: AdministrationId | null; readonly stream: string }

/**
 * What went wrong with one stream alone: Exact refuses it (a missing scope or module) or its answer cannot be
 * read. The others go on; anything else ends the round.
 */
class Failures {
  private readonly parts: Parts
  private first: ExactError | null = null

  constructor(parts: Parts) {
    this.parts = parts
  }

  async survive({ administration, stream }: Where, work: () => Promise<void>): Promise<void> {
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
          report(transaction, { administration, stream }, [{ recordId: '', code: 'stream-refused' }], now()),
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
