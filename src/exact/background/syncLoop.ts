import { ExactError } from '../errors.ts'
import { pauseAfterFailures, pauseWhileUnconnected } from '../rhythm.ts'

/** The technical log; a pino logger fits. */
export type Log = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** Repeats a round at a fixed interval, counted from start to start. */
export class SyncLoop {
  private readonly work: (signal: AbortSignal) => Promise<unknown>
  private readonly intervalMs: number
  private readonly log: Log
  private isRequested = false
  private wake: () => void = () => undefined
  private failures = 0

  constructor(
    work: (signal: AbortSignal) => Promise<unknown>,
    { intervalMs, log }: { readonly intervalMs: number; readonly log: Log },
  ) {
    this.work = work
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
    const begin = performance.now()
    try {
      await this.work(signal)
      this.failures = 0
      return Math.max(0, this.intervalMs - (performance.now() - begin))
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
