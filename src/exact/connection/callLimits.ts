import type { Urgency } from './connection.ts'

/** Until Exact tells its limit: so many a minute, and one call at a time until the first answer. */
const cautiousMinuteLimit = 60
const minute = 60_000
const day = 24 * 60 * minute
/** From this part of the day's calls on, background calls are spread over what is left of the day. */
const slowFrom = 0.8
/** The last part of the day's calls is for what employees wait for. */
const dayReserve = 0.05
/** While employees are asking, this part of a minute's calls is kept free for them. */
const minuteReserve = 0.1
const interactiveMemory = 10 * minute

/** The headers of an answer (reference §3); null when there was no answer. */
export type AnswerHeaders = Pick<Headers, 'get'> | null

/** One window of a limit. `told` is the reset that Exact told; a window that began since then has none yet. */
type Window = { limit: number; remaining: number; endsAt: number; toldReset: number }

/**
 * What the calls of one administration may still take, from what the headers told and what is under way.
 * A call under way may or may not be counted in `remaining`, so it is subtracted once more: too few, never
 * too many. Times are epoch milliseconds.
 */
export class CallLimits {
  private minute: Window | null = null
  private day: Window | null = null
  private underWay = 0
  private isKnown = false
  private interactiveAt = Number.NEGATIVE_INFINITY
  private backgroundAt = Number.NEGATIVE_INFINITY

  /** Milliseconds until a call may go: 0 is now, infinity is: not before an answer has come. */
  wait(urgency: Urgency, now: number): number {
    this.turn(now)
    if (!this.isKnown) return this.underWay === 0 ? 0 : Number.POSITIVE_INFINITY
    return Math.max(this.waitForDay(urgency, now), this.waitForMinute(urgency, now))
  }

  sent(urgency: Urgency, now: number): void {
    this.turn(now)
    this.minute ??= {
      limit: cautiousMinuteLimit,
      remaining: cautiousMinuteLimit,
      endsAt: now + minute,
      toldReset: 0,
    }
    this.underWay += 1
    if (urgency === 'interactive') this.interactiveAt = now
    else this.backgroundAt = now
  }

  /** The call had its turn and was not sent. */
  unsent(): void {
    this.underWay -= 1
  }

  /** The call was answered, or nobody knows whether Exact counted it. */
  answered(headers: AnswerHeaders, now: number): void {
    this.turn(now)
    this.underWay -= 1
    this.isKnown = true
    this.minute = updated(this.minute, readRateLimit(headers, 'X-RateLimit-Minutely-'))
    this.day = updated(this.day, readRateLimit(headers, 'X-RateLimit-'))
  }

  /** What is left as far as is known; null where nothing was told. */
  known(now: number) {
    this.turn(now)
    return {
      minuteLimit: this.minute?.limit ?? null,
      minuteRemaining: this.minute?.remaining ?? null,
      dayLimit: this.day?.limit ?? null,
      dayRemaining: this.day?.remaining ?? null,
    }
  }

  private turn(now: number): void {
    if (this.minute && now >= this.minute.endsAt) renew(this.minute, now, minute)
    if (this.day && now >= this.day.endsAt) renew(this.day, now, day)
  }

  private waitForMinute(urgency: Urgency, now: number): number {
    if (!this.minute) return 0
    const { limit, remaining, endsAt } = this.minute
    const isShared = urgency === 'background' && now - this.interactiveAt < interactiveMemory
    const reserve = isShared ? Math.floor(limit * minuteReserve) : 0
    return remaining - this.underWay > reserve ? 0 : endsAt - now
  }

  private waitForDay(urgency: Urgency, now: number): number {
    if (!this.day) return 0
    const { limit, remaining, endsAt } = this.day
    const left = remaining - this.underWay
    if (left <= 0) return endsAt - now
    if (urgency === 'interactive' || remaining > limit * (1 - slowFrom)) return 0
    const spendable = left - limit * dayReserve
    if (spendable <= 0) return endsAt - now
    return Math.max(0, this.backgroundAt + (endsAt - now) / spendable - now)
  }
}

function renew(window: Window, now: number, length: number): void {
  window.remaining = window.limit
  window.endsAt += Math.ceil((now - window.endsAt + 1) / length) * length
}

type RateLimit = { readonly limit: number; readonly remaining: number; readonly reset: number }

function readRateLimit(headers: AnswerHeaders, prefix: string): RateLimit | null {
  const [limit = null, remaining = null, reset = null] = ['Limit', 'Remaining', 'Reset'].map((name) => {
    const text = headers?.get(prefix + name) ?? ''
    return /^\d+$/.test(text) ? Number(text) : null
  })
  return limit === null || remaining === null || reset === null ? null : { limit, remaining, reset }
}

/** An absent header is not 0: then the call is counted by ourselves. */
function updated(window: Window | null, sent: RateLimit | null): Window | null {
  if (!sent) return window && { ...window, remaining: Math.max(0, window.remaining - 1) }
  const { limit, remaining, reset } = sent
  if (!window || reset > window.toldReset) return { limit, remaining, endsAt: reset, toldReset: reset }
  // An answer from a window that is over says nothing of this one.
  if (reset < window.toldReset || window.endsAt > window.toldReset) return window
  return { ...window, limit, remaining: Math.min(window.remaining, remaining) }
}
