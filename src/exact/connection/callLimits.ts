import type { DayBudget, Urgency } from './connection.ts'

/** Used until Exact has sent its own limit. */
const initialMinuteLimit = 60
const minute = 60_000
const day = 24 * 60 * minute
/** Once this share of the day's calls is used, background calls are spread over the rest of the day. */
const slowFrom = 0.8
/** Share of the day's calls that is kept for interactive calls. */
const dayReserve = 0.05
/** Share of a minute's calls that is kept for interactive calls while there have been any recently. */
const minuteReserve = 0.1
const recentlyMs = 10 * minute

/** The response headers (docs/exact.md#limits); null if there was no response. */
export type AnswerHeaders = Pick<Headers, 'get'> | null

/**
 * The current window of one limit. `sentReset` is the last reset that Exact sent, by its clock; `endsAt` is by ours.
 * `isOurs` is true if we started the window ourselves and have had no answer from it yet.
 */
type Window = { limit: number; remaining: number; endsAt: number; sentReset: number; isOurs: boolean }

/**
 * Tracks how many calls one administration has left, from the response headers and the calls in flight. A call in
 * flight may already be counted in `remaining`; it is subtracted anyway, so we send too few rather than too many.
 * Until the first answer only one call is in flight. Times are epoch milliseconds.
 */
export class CallLimits {
  private minute: Window | null = null
  private day: Window | null = null
  private inFlight = 0
  private isKnown = false
  private lastInteractiveAt = Number.NEGATIVE_INFINITY
  private lastBackgroundAt = Number.NEGATIVE_INFINITY

  /** Returns the milliseconds until a call may go. Infinity means: not before the next answer. */
  wait(urgency: Urgency, now: number): number {
    this.renewWindows(now)
    if (!this.isKnown) return this.inFlight === 0 ? 0 : Number.POSITIVE_INFINITY
    return Math.max(this.waitForDay(urgency, now), this.waitForMinute(urgency, now))
  }

  sent(urgency: Urgency, now: number): void {
    this.renewWindows(now)
    this.minute ??= {
      limit: initialMinuteLimit,
      remaining: initialMinuteLimit,
      endsAt: now + minute,
      sentReset: 0,
      isOurs: true,
    }
    this.inFlight += 1
    if (urgency === 'interactive') this.lastInteractiveAt = now
    else this.lastBackgroundAt = now
  }

  /** The call got its turn but was not sent. */
  unsent(): void {
    this.inFlight -= 1
  }

  /** The call was answered, or it failed and Exact may have counted it. */
  answered(headers: AnswerHeaders, now: number): void {
    this.renewWindows(now)
    this.inFlight -= 1
    this.isKnown = true
    const ahead = clockAhead(headers, now)
    this.minute = updated(this.minute, readRateLimit(headers, 'X-RateLimit-Minutely-'), ahead)
    this.day = updated(this.day, readRateLimit(headers, 'X-RateLimit-'), ahead)
  }

  /** Returns the limits and the calls left; null where unknown. */
  known(now: number) {
    this.renewWindows(now)
    return {
      minuteLimit: this.minute?.limit ?? null,
      minuteRemaining: this.minute?.remaining ?? null,
      dayLimit: this.day?.limit ?? null,
      dayRemaining: this.day?.remaining ?? null,
    }
  }

  /** Returns null while unknown. */
  dayBudget(now: number): DayBudget | null {
    this.renewWindows(now)
    if (!this.day) return null
    const { limit, remaining, endsAt } = this.day
    return { limit, remaining: remaining - this.inFlight, endsAt }
  }

  private renewWindows(now: number): void {
    if (this.minute && now >= this.minute.endsAt) renew(this.minute, now, minute)
    if (this.day && now >= this.day.endsAt) renew(this.day, now, day)
  }

  private waitForMinute(urgency: Urgency, now: number): number {
    if (!this.minute) return 0
    const { limit, remaining, endsAt } = this.minute
    const isShared = urgency === 'background' && now - this.lastInteractiveAt < recentlyMs
    const reserve = isShared ? Math.floor(limit * minuteReserve) : 0
    return remaining - this.inFlight > reserve ? 0 : endsAt - now
  }

  private waitForDay(urgency: Urgency, now: number): number {
    if (!this.day) return 0
    const { limit, remaining, endsAt } = this.day
    const left = remaining - this.inFlight
    if (left <= 0) return endsAt - now
    if (urgency === 'interactive' || remaining > limit * (1 - slowFrom)) return 0
    const spendable = left - limit * dayReserve
    if (spendable <= 0) return endsAt - now
    return Math.max(0, this.lastBackgroundAt + (endsAt - now) / spendable - now)
  }
}

function renew(window: Window, now: number, length: number): void {
  window.remaining = window.limit
  window.isOurs = true
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

/** The Date header has whole seconds, so smaller differences are ignored. */
const smallestSkewMs = 2_000

/** Returns how far Exact's clock is ahead of ours in milliseconds, from its Date header; 0 if unknown. */
function clockAhead(headers: AnswerHeaders, now: number): number {
  const at = Date.parse(headers?.get('Date') ?? '')
  const ahead = Number.isNaN(at) ? 0 : at - now
  return Math.abs(ahead) < smallestSkewMs ? 0 : ahead
}

/**
 * Returns the window after an answer. Missing headers do not mean 0 left, so the call is then counted here. `ahead` is
 * how far Exact's clock is ahead of ours, in milliseconds.
 */
function updated(window: Window | null, sent: RateLimit | null, ahead: number): Window | null {
  if (!sent) return window && { ...window, remaining: Math.max(0, window.remaining - 1) }
  const { limit, remaining, reset } = sent
  if (!window || reset > window.sentReset) {
    return { limit, remaining, endsAt: reset - ahead, sentReset: reset, isOurs: false }
  }
  // The answer belongs to an earlier window.
  if (reset < window.sentReset || window.isOurs) return window
  return { ...window, limit, remaining: Math.min(window.remaining, remaining) }
}
