/** How often we read from Exact, and when figures count as stale. */

const minute = 60_000

/** From the end of one sync round to the start of the next. */
export const defaultSyncIntervalMs = 5 * minute

/** Figures stay fresh for this many intervals, so a single failed round does not make them stale. */
const freshIntervals = 3

export function isStale(ageMs: number, intervalMs: number): boolean {
  return ageMs > freshIntervals * intervalMs
}

/** A long load pauses this often to bring the versioned streams up to date. */
export const streamsDuringLoadMs = 5 * minute

/** Payment conditions hardly ever change; a client's choice among them arrives with the account. */
export const paymentConditionsMs = 60 * minute

/** Until an admin connects Exact. Connecting asks for a round, so this is only the safety net. */
const unconnectedRetryMs = 5_000

export function pauseWhileUnconnected(intervalMs: number): number {
  return Math.min(unconnectedRetryMs, intervalMs)
}

const firstRetryMs = 1_000

/** Doubles with each failed round in a row, up to the normal interval. */
export function pauseAfterFailures(failures: number, intervalMs: number): number {
  return Math.min(firstRetryMs * 2 ** Math.min(failures, 20), intervalMs)
}
