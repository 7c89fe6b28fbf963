import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { limitStatements } from '../../database/limitedPool.ts'
import type { OpenDatabase } from '../../database/open.ts'

/** Arbitrary, but the same in every instance. */
const lockNumber = 3_978_001

export type LeaderTiming = {
  /** Pause between attempts to become the leader. */
  readonly retryMs: number
  readonly heartbeatMs: number
  /** How long an answer to a heartbeat may take. */
  readonly heartbeatLimitMs: number
  /** After this long without a heartbeat the server takes the lock from an instance that is frozen or out of reach. */
  readonly silenceMs: number
}

/** A leader out of reach gives up after at most 9 seconds, and another takes over after at most 22. */
export const usualTiming: LeaderTiming = {
  retryMs: 2_000,
  heartbeatMs: 5_000,
  heartbeatLimitMs: 4_000,
  silenceMs: 20_000,
}

/**
 * Runs `lead` on one instance at a time until the signal is aborted, and again after it ends or fails. On PostgreSQL
 * the leader holds an advisory lock, which ends with its connection, so that another instance takes over when it
 * dies. PGlite has a single process, which always leads. The signal passed to `lead` is also aborted when the lock is
 * lost. Errors of `lead` go to `onError`.
 */
export async function runAsLeader(
  driver: OpenDatabase['driver'],
  {
    signal,
    lead,
    onError,
    timing = usualTiming,
  }: {
    readonly signal: AbortSignal
    readonly lead: (signal: AbortSignal) => Promise<void>
    readonly onError: (error: unknown) => void
    readonly timing?: LeaderTiming
  },
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (driver.kind === 'pglite') await lead(signal)
      else await leadUnderLock(driver.pool, { signal, lead, timing })
    } catch (error) {
      if (!signal.aborted) onError(error)
    }
    await setTimeout(timing.retryMs, undefined, { signal }).catch(() => undefined)
  }
}

async function leadUnderLock(
  pool: pg.Pool,
  {
    signal,
    lead,
    timing,
  }: {
    readonly signal: AbortSignal
    readonly lead: (signal: AbortSignal) => Promise<void>
    readonly timing: LeaderTiming
  },
): Promise<void> {
  const { heartbeatMs, heartbeatLimitMs, silenceMs } = timing
  const client = await limitStatements(pool, heartbeatLimitMs).connect()
  const lost = new AbortController()
  const lose = () => lost.abort()
  client.onEnd(lose)
  let heartbeat: NodeJS.Timeout | undefined
  try {
    const { rows } = await client.query({
      text: `SELECT pg_try_advisory_lock($1) AS got, set_config('idle_session_timeout', $2, false)`,
      values: [lockNumber, String(silenceMs)],
    })
    if (!rows[0]?.got) return
    // Detects a connection that died silently.
    heartbeat = setInterval(() => client.query({ text: 'SELECT 1' }).catch(lose), heartbeatMs)
    await lead(AbortSignal.any([signal, lost.signal]))
  } finally {
    clearInterval(heartbeat)
    // Destroying the connection releases the lock in any state.
    client.release(true)
  }
}
