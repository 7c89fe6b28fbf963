import { ExactError } from '../errors.ts'
import { type AnswerHeaders, CallLimits } from './callLimits.ts'
import type { Urgency } from './connection.ts'

/** The right to send one call; it must be given back in one of two ways. */
export type Turn = {
  readonly answered: (headers: AnswerHeaders) => void
  readonly unsent: () => void
}
export type TurnRequest = {
  readonly urgency: Urgency
  readonly waitMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** A clock may run a little ahead of its timer, and the other clock a little behind this one. */
const margin = 5
/** However long the wait: what is known may change meanwhile. */
const longestTimer = 30_000

type Waiting = {
  readonly urgency: Urgency
  readonly go: (turn: Turn) => void
}

/** The queue of calls of one administration: interactive first, and never more than the limits allow. */
export class CallBudget {
  private readonly limits = new CallLimits()
  private readonly waiting: { readonly [Each in Urgency]: Waiting[] } = { interactive: [], background: [] }
  private readonly now: () => Date
  private timer: NodeJS.Timeout | null = null

  constructor(now: () => Date) {
    this.now = now
  }

  /**
   * Waits for a turn. Throws `exact/budget-spent` when that takes longer than `waitMs`, at once when that
   * is certain; rejects with the reason of the signal when it is aborted.
   */
  turn({ urgency, waitMs, signal }: TurnRequest): Promise<Turn> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const queue = this.waiting[urgency]
      const leave = () => {
        clearTimeout(patience)
        signal?.removeEventListener('abort', abort)
        const place = queue.indexOf(entry)
        if (place >= 0) queue.splice(place, 1)
      }
      const entry: Waiting = {
        urgency,
        go: (turn) => {
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
        reject(new ExactError('exact/budget-spent', 'no call left within the time that the caller waits'))
      }
      queue.push(entry)
      const patience = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs)
      signal?.addEventListener('abort', abort, { once: true })
      this.pump()
      if (waitMs === undefined || !queue.includes(entry)) return
      const wait = this.limits.wait(urgency, this.now().getTime())
      if (Number.isFinite(wait) && wait > waitMs) giveUp()
    })
  }

  known() {
    return this.limits.known(this.now().getTime())
  }

  /** Lets go whatever may go, and comes back when the next one may. */
  private pump(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    for (;;) {
      const first = this.waiting.interactive[0] ?? this.waiting.background[0]
      if (!first) return
      const now = this.now().getTime()
      const wait = this.limits.wait(first.urgency, now)
      if (wait > 0) {
        // Infinity: an answer that is under way wakes us.
        if (Number.isFinite(wait)) {
          this.timer = setTimeout(() => this.pump(), Math.min(wait + margin, longestTimer))
        }
        return
      }
      this.limits.sent(first.urgency, now)
      first.go(this.handOut())
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
