import { randomUUID } from 'node:crypto'
import { DatabaseError } from '../../database/errors.ts'
import { ExactError } from '../errors.ts'
import {
  type AnswerFault,
  type AnswerHeaders,
  clockAhead,
  dayBudgetOf,
  requireOpen,
  waitFor,
  withAnswer,
  withCall,
  withoutCall,
} from './callLimits.ts'
import type { DayBudget, Urgency } from './connection.ts'
import type { LimitState } from './limitState.ts'
import type { SharedLimits } from './sharedLimits.ts'

/** The right to send one call. The holder must call exactly one of these afterwards. */
export type Turn = {
  readonly answered: (headers: AnswerHeaders, fault: AnswerFault | null) => Promise<void>
  readonly unsent: () => Promise<void>
}
export type TurnRequest = {
  /** Administration and resource, by which Exact counts errors. */
  readonly endpoint: string
  readonly urgency: Urgency
  readonly waitMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** Added to each wait, because clocks and timers are not exact. */
const marginMs = 5
/** Waits longer than this are recomputed, because the limits may change meanwhile. */
const maxTimerMs = 30_000

type QueueEntry = {
  readonly endpoint: string
  readonly urgency: Urgency
  /** By our clock; Infinity without a limit. */
  readonly giveUpAt: number
  readonly start: (turn: Turn) => void
  readonly fail: (error: unknown) => void
}

/**
 * The queue of calls of this instance to one administration. Interactive calls go first, and calls wait for the limits,
 * which all instances share. Until the first answer only one call is in flight, because our clock may be off.
 */
export class CallBudget {
  private readonly limits: SharedLimits
  private readonly now: () => Date
  private readonly waiting: { readonly [Each in Urgency]: QueueEntry[] } = { interactive: [], background: [] }
  private timer: NodeJS.Timeout | null = null
  private isPumping = false
  /** True if a call came, or was answered, while others were being started. */
  private hasChanged = false
  /** How far Exact's clock is ahead of ours, in milliseconds. */
  private ahead = 0
  private isAnswered = false
  private underWay = 0

  constructor(limits: SharedLimits, now: () => Date) {
    this.limits = limits
    this.now = now
  }

  /**
   * Waits for a turn. Throws `exact/budget-spent` after `waitMs`, at once if the wait is known to be longer, and if the
   * endpoint is left alone. Rejects with the signal's reason when it is aborted.
   */
  turn({ endpoint, urgency, waitMs, signal }: TurnRequest): Promise<Turn> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const queue = this.waiting[urgency]
      const leave = () => {
        clearTimeout(timeout)
        signal?.removeEventListener('abort', abort)
        const index = queue.indexOf(entry)
        if (index >= 0) queue.splice(index, 1)
      }
      const fail = (error: unknown) => {
        leave()
        reject(error)
      }
      const entry: QueueEntry = {
        endpoint,
        urgency,
        giveUpAt: waitMs === undefined ? Number.POSITIVE_INFINITY : this.now().getTime() + waitMs,
        start: (turn) => {
          leave()
          resolve(turn)
        },
        fail,
      }
      const abort = () => fail(signal?.reason)
      queue.push(entry)
      const timeout = waitMs === undefined ? undefined : setTimeout(() => fail(noTurn()), waitMs)
      signal?.addEventListener('abort', abort, { once: true })
      this.pump()
    })
  }

  /** Returns null while unknown. */
  async dayBudget(): Promise<DayBudget | null> {
    await this.limits.refresh()
    return dayBudgetOf(this.limits.seen(), this.exactNow())
  }

  /** Returns the time by Exact's clock, in epoch milliseconds; by ours until Exact has sent its time. */
  exactNow(): number {
    return this.now().getTime() + this.ahead
  }

  /** Starts the calls that may go now, and sets a timer for the next one. */
  private pump(): void {
    this.hasChanged = this.isPumping
    if (this.isPumping) return
    this.isPumping = true
    this.startAll()
      .catch((error: unknown) => {
        for (const entry of this.all()) entry.fail(error)
      })
      .finally(() => {
        this.isPumping = false
        if (this.hasChanged) this.pump()
      })
  }

  private all(): readonly QueueEntry[] {
    return [...this.waiting.interactive, ...this.waiting.background]
  }

  private mayStart(): boolean {
    return this.isAnswered || this.underWay === 0
  }

  private async startAll(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    let isNewest = false
    for (;;) {
      const [first] = this.all()
      // If none may start, the next answer calls pump again.
      if (!first || !this.mayStart()) return
      const wait = await this.start(first)
      if (wait <= 0) {
        isNewest = false
        continue
      }
      if (!isNewest) {
        // Calls of other instances may have ended meanwhile.
        await this.limits.refresh()
        isNewest = true
        continue
      }
      this.giveUp()
      if (this.all().length === 0) return
      this.timer = setTimeout(() => this.pump(), Math.min(wait + marginMs, maxTimerMs))
      return
    }
  }

  /** Sends the call if it may go. Returns how long it has to wait otherwise, in milliseconds. */
  private async start(entry: QueueEntry): Promise<number> {
    const { endpoint, urgency } = entry
    const id = randomUUID()
    try {
      const wait = await this.limits.change((state) => {
        const now = this.exactNow()
        requireOpen(state, endpoint, now)
        const result = waitFor(state, urgency, now)
        return { result, state: result > 0 ? state : withCall(state, { id, urgency }, now) }
      })
      if (wait > 0) return wait
    } catch (error) {
      entry.fail(error)
      return 0
    }
    this.underWay += 1
    const turn = this.handOut(id)
    // The caller may have given up meanwhile.
    if (this.waiting[urgency].includes(entry)) entry.start(turn)
    else await turn.unsent()
    return 0
  }

  /** Fails the calls whose turn is known to come too late, or not at all. */
  private giveUp(): void {
    const state = this.limits.seen()
    for (const entry of this.all()) {
      try {
        requireOpen(state, entry.endpoint, this.exactNow())
        const turnAt = this.now().getTime() + waitFor(state, entry.urgency, this.exactNow())
        if (turnAt > entry.giveUpAt) throw noTurn()
      } catch (error) {
        entry.fail(error)
      }
    }
  }

  private handOut(id: string): Turn {
    return {
      answered: async (headers, fault) => {
        this.underWay -= 1
        this.isAnswered = true
        this.ahead = clockAhead(headers, this.now().getTime()) ?? this.ahead
        await this.settle((state) => withAnswer(state, { id, headers, fault }, this.exactNow()))
      },
      unsent: async () => {
        this.underWay -= 1
        await this.settle((state) => withoutCall(state, id))
      },
    }
  }

  /** Stores the end of a call. Without database it stays in flight until others take it to be lost. */
  private async settle(change: (state: LimitState) => LimitState): Promise<void> {
    try {
      await this.limits.change((state) => ({ state: change(state), result: undefined }))
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
    } finally {
      this.pump()
    }
  }
}

function noTurn(): ExactError {
  return new ExactError('exact/budget-spent', 'no call left within the time the caller waits')
}
