import { ExactError } from '../errors.ts'
import { type AnswerHeaders, CallLimits } from './callLimits.ts'
import type { Urgency } from './connection.ts'

/** The right to send one call. The holder must call exactly one of these afterwards. */
export type Turn = {
  readonly answered: (headers: AnswerHeaders) => void
  readonly unsent: () => void
}
export type TurnRequest = {
  readonly urgency: Urgency
  readonly waitMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** Added to each wait, because clocks and timers are not exact. */
const marginMs = 5
/** Waits longer than this are recomputed, because the limits may change meanwhile. */
const maxTimerMs = 30_000

type QueueEntry = {
  readonly urgency: Urgency
  readonly start: (turn: Turn) => void
}

/** The queue of calls to one administration. Interactive calls go first, and calls wait for the known limits. */
export class CallBudget {
  private readonly limits = new CallLimits()
  private readonly waiting: { readonly [Each in Urgency]: QueueEntry[] } = { interactive: [], background: [] }
  private readonly now: () => Date
  private timer: NodeJS.Timeout | null = null

  constructor(now: () => Date) {
    this.now = now
  }

  /**
   * Waits for a turn. Throws `exact/budget-spent` after `waitMs`, or at once if the wait is known to be longer.
   * Rejects with the signal's reason when it is aborted.
   */
  turn({ urgency, waitMs, signal }: TurnRequest): Promise<Turn> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const queue = this.waiting[urgency]
      const leave = () => {
        clearTimeout(timeout)
        signal?.removeEventListener('abort', abort)
        const index = queue.indexOf(entry)
        if (index >= 0) queue.splice(index, 1)
      }
      const entry: QueueEntry = {
        urgency,
        start: (turn) => {
          leave()
          resolve(turn)
        },
      }
      const abort = () => {
        leave()
        reject(signal?.reason)
      }
      const giveUp = () => {
        leave()
        reject(new ExactError('exact/budget-spent', 'no call left within the time the caller waits'))
      }
      queue.push(entry)
      const timeout = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs)
      signal?.addEventListener('abort', abort, { once: true })
      this.pump()
      if (waitMs === undefined || !queue.includes(entry)) return
      const wait = this.limits.wait(urgency, this.now().getTime())
      if (Number.isFinite(wait) && wait > waitMs) giveUp()
    })
  }

  dayBudget() {
    return this.limits.dayBudget(this.now().getTime())
  }

  known() {
    return this.limits.known(this.now().getTime())
  }

  /** Starts the calls that may go now, and sets a timer for the next one. */
  private pump(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    for (;;) {
      const first = this.waiting.interactive[0] ?? this.waiting.background[0]
      if (!first) return
      const now = this.now().getTime()
      const wait = this.limits.wait(first.urgency, now)
      if (wait > 0) {
        // If the wait is infinite, the next answer calls pump again.
        if (Number.isFinite(wait)) {
          this.timer = setTimeout(() => this.pump(), Math.min(wait + marginMs, maxTimerMs))
        }
        return
      }
      this.limits.sent(first.urgency, now)
      first.start(this.handOut())
    }
  }

  private handOut(): Turn {
    return {
      answered: (headers) => {
        this.limits.answered(headers, this.now().getTime())
        this.pump()
      },
      unsent: () => {
        this.limits.unsent()
        this.pump()
      },
    }
  }
}
