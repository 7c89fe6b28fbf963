import { ExactError } from '../errors.ts'
import { pauseAfterFailures, pauseWhileUnconnected } from '../rhythm.ts'
import type { Sync } from '../sync/sync.ts'

/** The technical log; a pino logger fits. */
export type Log = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** Runs sync rounds one after another. */
export class SyncLoop {
  private readonly sync: Pick<Sync, 'round'>
  private readonly intervalMs: number
  private readonly log: Log
  private isRequested = false
  private wake: () => void = () => undefined
  private failures = 0

  constructor(sync: Pick<Sync, 'round'>, { intervalMs, log }: { intervalMs: number; log: Log }) {
    this.sync = sync
    this.intervalMs = intervalMs
    this.log = log
  }

  /** Starts a round now, or right after the running one. */
  soon(): void {
    this.isRequested = true
    this.wake()
  }

  /** Runs until the signal is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.isRequested = false
      const pause = await this.round(signal)
      await this.rest(pause, signal)
    }
  }

  /** Runs one round. Returns the pause until the next one, which grows with each failure in a row. */
  private async round(signal: AbortSignal): Promise<number> {
    try {
      await this.sync.round(signal)
      this.failures = 0
      return this.intervalMs
    } catch (error) {
      if (signal.aborted) return 0
      const code = error instanceof ExactError ? error.code : null
      if (code === 'exact/not-connected') return pauseWhileUnconnected(this.intervalMs)
      this.failures += 1
      if (code === null) this.log.error(nameOf(error), 'a sync round failed')
      else this.log.warn({ code, failures: this.failures }, 'a sync round could not be finished')
      return pauseAfterFailures(this.failures, this.intervalMs)
    }
  }

  private rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.isRequested || signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        this.wake = () => undefined
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      signal.addEventListener('abort', end, { once: true })
      this.wake = end
    })
  }
}

/** Returns only the name and code of an error, because a database message may contain personal data. */
export function nameOf(error: unknown): { readonly error: string; readonly code: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, code: null }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { error: error.name, code }
}
