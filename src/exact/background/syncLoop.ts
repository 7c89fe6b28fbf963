import { ExactError } from '../errors.ts'
import { pauseAfterFailures, pauseWhileUnconnected } from '../rhythm.ts'
import type { Sync } from '../sync/sync.ts'

/** The technical log, as pino is one. */
export type Log = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** Rounds of sync, one after the other. */
export class SyncLoop {
  private readonly sync: Pick<Sync, 'round'>
  private readonly intervalMs: number
  private readonly log: Log
  private isAsked = false
  private wake: () => void = () => undefined
  private failures = 0

  constructor(sync: Pick<Sync, 'round'>, { intervalMs, log }: { intervalMs: number; log: Log }) {
    this.sync = sync
    this.intervalMs = intervalMs
    this.log = log
  }

  /** Begins a round at once, or another one after that which is going on. */
  soon(): void {
    this.isAsked = true
    this.wake()
  }

  /** Goes on until the signal says stop. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.isAsked = false
      const pause = await this.round(signal)
      await this.rest(pause, signal)
    }
  }

  /** One round; gives how long to wait for the next one, longer each time that it fails. */
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
      if (code === null) this.log.error(nameOf(error), 'a round of sync failed')
      else this.log.warn({ code, failures: this.failures }, 'a round of sync could not be finished')
      return pauseAfterFailures(this.failures, this.intervalMs)
    }
  }

  private rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.isAsked || signal.aborted) return Promise.resolve()
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

/** The kind of an error and no more: a message of the database may repeat values. */
export function nameOf(error: unknown): { readonly error: string; readonly code: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, code: null }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { error: error.name, code }
}
