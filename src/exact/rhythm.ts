import type { DayBudget } from './connection/connection.ts'

/** How often we read from Exact, and when figures count as old. */

const minute = 60_000

/** From the start of one sync round to the start of the next. */
export const defaultSyncIntervalMs = 5 * minute

/** Figures count as fresh for this many intervals, so that one slow round goes unnoticed. */
const freshIntervals = 3

export function isLate(ageMs: number, intervalMs: number): boolean {
  return ageMs > freshIntervals * intervalMs
}

/** How long Exact must have failed to answer before the screens say so. */
export const awayAfterMs = minute

/** How long to wait before asking again for a stream that Exact refused. Each refusal counts as an error. */
export const refusedRetryMs = 60 * minute

/** A long load pauses this often to bring the versioned streams up to date. */
export const streamsDuringLoadMs = 5 * minute

/** Payment conditions hardly ever change; a client's choice among them arrives with the account. */
export const paymentConditionsMs = 60 * minute

/** From the end of one search for removed bank accounts and mandates to the start of the next. */
export const sweepEveryMs = 24 * 60 * minute

/** Until an admin connects Exact. Connecting asks for a round, so this is only the safety net. */
const unconnectedRetryMs = 5_000

export function pauseWhileUnconnected(intervalMs: number): number {
  return Math.min(unconnectedRetryMs, intervalMs)
}

const firstRetryMs = 1_000
const longestRetryMs = minute

/** Doubles with each failed round in a row, up to a minute, so that the portal soon notices the end of an outage. */
export function pauseAfterFailures(failures: number, intervalMs: number): number {
  return Math.min(firstRetryMs * 2 ** Math.min(failures, 20), longestRetryMs, intervalMs)
}

/**
 * Calls in one round of an administration without changes: one for each stream, one for the list of administrations and
 * one that looks for removed records.
 */
const callsPerRound = 10
/** The shortest time between two readings for open cards, however many calls are left. */
const shortestReadNowMs = 5_000
/** Calls in one reading for open cards, unless it has more than one page. */
const callsPerReading = 2
/** Share of the day's calls that open cards leave for changes and PDFs. */
const reserve = 0.05
/** A desk works about a third of the day, so open cards may use the remaining calls three times as fast. */
const workingShare = 1 / 3

/**
 * Returns the shortest time between two readings for open cards, in milliseconds. Readings share the calls that are
 * left after today's rounds and the reserve, so they become rarer as calls run out; Infinity if none are left.
 */
export function readNowSpacingMs(
  day: DayBudget | null,
  { now, intervalMs }: { readonly now: number; readonly intervalMs: number },
): number {
  if (!day) return shortestReadNowMs
  const left = Math.max(0, day.endsAt - now)
  const spendable = day.remaining - day.limit * reserve - (left / intervalMs) * callsPerRound
  if (spendable < callsPerReading) return Number.POSITIVE_INFINITY
  return Math.max(shortestReadNowMs, (left * workingShare * callsPerReading) / spendable)
}
