import { ExactError } from '../errors.ts'
import { refusedRetryMs } from '../rhythm.ts'
import { clearFindings, clearOtherFindings, storeFindings } from './findings.ts'
import type { Parts } from './parts.ts'

/** A stream of an administration. `administration` is 0 for the list of administrations. */
export type FailingStream = { readonly administration: number; readonly stream: string }

export type StreamFailures = {
  /** Runs the work of one stream. Returns the error if it fails for this stream only, and rethrows any other. */
  readonly survive: (stream: FailingStream, work: () => Promise<void>) => Promise<ExactError | null>
  /** Returns whether Exact refused this stream within the last hour. It is then left alone. */
  readonly isRefused: (stream: FailingStream) => boolean
  /** Forgets the refusals. Used when an admin asks for a round or connects again. */
  readonly askAgain: () => void
}

/**
 * Keeps a failing stream from holding up the others. Stores the failure as a finding of the stream, with the time of
 * the first one in a row; the next success clears it.
 */
export function createStreamFailures(parts: Pick<Parts, 'database' | 'now' | 'log'>): StreamFailures {
  const { database, now, log } = parts
  const refused = new Map<string, number>()
  const keyOf = ({ administration, stream }: FailingStream) => `${administration} ${stream}`

  async function report(stream: FailingStream, error: ExactError): Promise<void> {
    log.warn({ ...stream, code: error.code }, 'a stream could not be read')
    const code = findingCode(error)
    if (refusedCodes.includes(code)) refused.set(keyOf(stream), now().getTime())
    await database.transaction().execute(async (transaction) => {
      await clearOtherFindings(transaction, stream, { recordId: '', code })
      await storeFindings(transaction, stream, [{ recordId: '', code }], now())
    })
  }

  return {
    survive: async (stream, work) => {
      try {
        await work()
      } catch (error) {
        if (!(error instanceof ExactError) || isOfAllStreams(error)) throw error
        await report(stream, error)
        return error
      }
      if (refused.delete(keyOf(stream)) || stream.administration === 0) {
        await database.transaction().execute((transaction) => clearFindings(transaction, stream, ['']))
      }
      return null
    },
    isRefused: (stream) =>
      now().getTime() - (refused.get(keyOf(stream)) ?? Number.NEGATIVE_INFINITY) < refusedRetryMs,
    askAgain: () => refused.clear(),
  }
}

/** Then no stream can be read: the connection does not work, or the administration was left out. */
function isOfAllStreams({ code }: ExactError): boolean {
  return (
    code === 'exact/not-connected' ||
    code === 'exact/connection-broken' ||
    code === 'exact/off' ||
    code === 'exact/left-out'
  )
}

/** The findings of a stream that Exact refuses. It is then left alone for an hour. */
export const refusedCodes: readonly string[] = [
  'stream-refused',
  'stream-scope-missing',
  'stream-right-missing',
]

/** `stream-waiting`: Exact answers, but takes no calls for this stream for a while. It does not count as away then. */
function findingCode({ code, missing }: ExactError): string {
  if (missing !== null) return `stream-${missing}-missing`
  if (code === 'exact/refused' || code === 'exact/not-found') return 'stream-refused'
  if (code === 'exact/budget-spent') return 'stream-waiting'
  return code === 'exact/unexpected-answer' ? 'stream-unreadable' : 'stream-away'
}
