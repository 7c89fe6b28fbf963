import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { OpenDatabase } from '../../database/open.ts'

/** Arbitrary, but the same in every instance. */
const lockNumber = 3_978_001
const retryMs = 2_000
const heartbeatMs = 5_000

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
  }: {
    readonly signal: AbortSignal
    readonly lead: (signal: AbortSignal) => Promise<void>
    readonly onError: (error: unknown) => void
  },
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (driver.kind === 'pglite') await lead(signal)
      else await leadUnderLock(driver.pool, signal, lead)
    } catch (error) {
      if (!signal.aborted) onError(error)
    }
    await setTimeout(retryMs, undefined, { signal }).catch(() => undefined)
  }
}

async function leadUnderLock(
  pool: pg.Pool,
  signal: AbortSignal,
  lead: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  const lost = new AbortController()
  const lose = () => lost.abort()
  client.on('error', lose)
  client.on('end', lose)
  // Detects a connection that died silently.
  const heartbeat = setInterval(() => client.query('SELECT 1').catch(lose), heartbeatMs)
  try {
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
      lockNumber,
    ])
    if (rows[0]?.got) await lead(AbortSignal.any([signal, lost.signal]))
  } finally {
    clearInterval(heartbeat)
    client.off('end', lose)
    // Destroying the connection releases the lock in any state.
    client.release(true)
  }
}
