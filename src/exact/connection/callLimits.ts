import { ExactError } from '../errors.ts'
import type { DayBudget, Urgency } from './connection.ts'
import type { LimitState, Window } from './limitState.ts'

/** Used until Exact has sent its own limit. */
const initialMinuteLimit = 60
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Once this share of the day's calls is used, background calls are spread over the rest of the day. */
const slowFrom = 0.8
/** Share of the day's calls that is kept for interactive calls. */
const dayReserve = 0.05
/** Share of a minute's calls that is kept for interactive calls while there have been any recently. */
const minuteReserve = 0.1
const recentlyMs = 10 * minute
/** A call without an answer for this long was sent by an instance that died; no request takes longer. */
const answeredWithinMs = 90_000
/** Exact blocks an endpoint after 10 errors in an hour (docs/exact.md#limits); one is left for calls under way. */
const maxErrorsPerHour = 9

/** The response headers (docs/exact.md#limits); null if there was no response. */
export type AnswerHeaders = Pick<Headers, 'get'> | null

/** What an answer says besides its headers. */
export type AnswerFault = {
  readonly endpoint: string
  /** True if Exact counts it as an error of the endpoint. */
  readonly isCounted: boolean
  /** How long to leave the endpoint alone, because Exact has blocked it; 0 if it has not. */
  readonly blockMs: number
}

/**
 * The rules for calls to one administration, from what Exact sent and what is under way in all instances. A call in
 * flight may already be counted in `remaining`; it is subtracted anyway, so we send too few rather than too many.
 * Times are epoch milliseconds by Exact's clock.
 */

/** Returns the milliseconds until a call may go. */
export function waitFor(state: LimitState, urgency: Urgency, now: number): number {
  return Math.max(waitForDay(state, urgency, now), waitForMinute(state, urgency, now))
}

/**
 * Throws `exact/budget-spent` while an endpoint is left alone, because it failed too often or Exact has blocked it. Exact
 * is not away then: it is not called.
 */
export function requireOpen(state: LimitState, endpoint: string, now: number): void {
  const isBlocked = (state.blockedUntil[endpoint] ?? 0) > now
  if (isBlocked || recentErrors(state, endpoint, now).length >= maxErrorsPerHour) {
    throw new ExactError('exact/budget-spent', `${endpoint} failed too often and is not called for now`)
  }
}

/** Adds a call that is about to be sent. */
export function withCall(
  state: LimitState,
  { id, urgency }: { readonly id: string; readonly urgency: Urgency },
  now: number,
): LimitState {
  const underWay = Object.entries(state.inFlight).filter(([, at]) => now - at < answeredWithinMs)
  return {
    ...state,
    minute: state.minute ?? {
      limit: initialMinuteLimit,
      remaining: initialMinuteLimit,
      endsAt: now + minute,
      sentReset: 0,
      isOurs: true,
    },
    inFlight: { ...Object.fromEntries(underWay), [id]: now },
    ...(urgency === 'interactive' ? { lastInteractiveAt: now } : { lastBackgroundAt: now }),
  }
}

/** Removes a call that got its turn but was not sent. */
export function withoutCall(state: LimitState, id: string): LimitState {
  const { [id]: _, ...inFlight } = state.inFlight
  return { ...state, inFlight }
}

/** Removes a call that was answered, or that failed and may have been counted by Exact, and adds what it showed. */
export function withAnswer(
  state: LimitState,
  answer: { readonly id: string; readonly headers: AnswerHeaders; readonly fault: AnswerFault | null },
  now: number,
): LimitState {
  const { id, headers, fault } = answer
  const windows = {
    minute: updated(renewed(state.minute, now, minute), readRateLimit(headers, 'X-RateLimit-Minutely-')),
    day: updated(renewed(state.day, now, day), readRateLimit(headers, 'X-RateLimit-')),
  }
  return withFault({ ...withoutCall(state, id), ...windows }, fault, now)
}

/** Returns the limits and the calls left; null where unknown. */
export function knownLimits(state: LimitState, now: number) {
  const minutely = renewed(state.minute, now, minute)
  const daily = renewed(state.day, now, day)
  return {
    minuteLimit: minutely?.limit ?? null,
    minuteRemaining: minutely?.remaining ?? null,
    dayLimit: daily?.limit ?? null,
    dayRemaining: daily?.remaining ?? null,
  }
}

/** Returns null while unknown. */
export function dayBudgetOf(state: LimitState, now: number): DayBudget | null {
  const daily = renewed(state.day, now, day)
  return (
    daily && { limit: daily.limit, remaining: daily.remaining - inFlight(state, now), endsAt: daily.endsAt }
  )
}

function inFlight(state: LimitState, now: number): number {
  return Object.values(state.inFlight).filter((at) => now - at < answeredWithinMs).length
}

function waitForMinute(state: LimitState, urgency: Urgency, now: number): number {
  const window = renewed(state.minute, now, minute)
  if (!window) return 0
  const { limit, remaining, endsAt } = window
  const isShared = urgency === 'background' && now - state.lastInteractiveAt < recentlyMs
  const reserve = isShared ? Math.floor(limit * minuteReserve) : 0
  return remaining - inFlight(state, now) > reserve ? 0 : endsAt - now
}

function waitForDay(state: LimitState, urgency: Urgency, now: number): number {
  const window = renewed(state.day, now, day)
  if (!window) return 0
  const { limit, remaining, endsAt } = window
  const left = remaining - inFlight(state, now)
  if (left <= 0) return endsAt - now
  if (urgency === 'interactive' || remaining > limit * (1 - slowFrom)) return 0
  const spendable = left - limit * dayReserve
  if (spendable <= 0) return endsAt - now
  return Math.max(0, state.lastBackgroundAt + (endsAt - now) / spendable - now)
}

function recentErrors({ errors }: LimitState, endpoint: string, now: number): readonly number[] {
  return (errors[endpoint] ?? []).filter((at) => at > now - hour)
}

function withFault(state: LimitState, fault: AnswerFault | null, now: number): LimitState {
  if (!fault) return state
  const { endpoint, isCounted, blockMs } = fault
  const errors = isCounted
    ? { ...state.errors, [endpoint]: [...recentErrors(state, endpoint, now), now] }
    : state.errors
  const blockedUntil = blockMs > 0 ? { ...state.blockedUntil, [endpoint]: now + blockMs } : state.blockedUntil
  return { ...state, errors, blockedUntil }
}

/** Returns the window at this time: a new one if it has ended. */
function renewed(window: Window | null, now: number, length: number): Window | null {
  if (!window || now < window.endsAt) return window
  const endsAt = window.endsAt + Math.ceil((now - window.endsAt + 1) / length) * length
  return { ...window, remaining: window.limit, isOurs: true, endsAt }
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

/** Returns how far Exact's clock is ahead of ours in milliseconds, from its Date header; null if it sent none. */
export function clockAhead(headers: AnswerHeaders, now: number): number | null {
  const at = Date.parse(headers?.get('Date') ?? '')
  if (Number.isNaN(at)) return null
  return Math.abs(at - now) < smallestSkewMs ? 0 : at - now
}

/** Returns the window after an answer. Missing headers do not mean 0 left, so the call is then counted here. */
function updated(window: Window | null, sent: RateLimit | null): Window | null {
  if (!sent) return window && { ...window, remaining: Math.max(0, window.remaining - 1) }
  const { limit, remaining, reset } = sent
  if (!window || reset > window.sentReset) {
    return { limit, remaining, endsAt: reset, sentReset: reset, isOurs: false }
  }
  // The answer belongs to an earlier window.
  if (reset < window.sentReset || window.isOurs) return window
  return { ...window, limit, remaining: Math.min(window.remaining, remaining) }
}
