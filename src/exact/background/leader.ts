import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { OpenDatabase } from '../../database/open.ts'

/** Any number, so long as it is always the same one. */
const lockNumber = 3_978_001
const retryMilliseconds = 2_000
const heartbeatMilliseconds = 5_000

/**
 * Lets exactly one instance do `lead` at a time, until the signal says stop. On PostgreSQL by a lock that ends
 * with its connection, so that another instance takes over when this one dies; on PGlite there is no other.
 * `lead` gets a signal that also ends when the lock is lost. What it throws goes to `onError`.
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
    await setTimeout(retryMilliseconds, undefined, { signal }).catch(() => undefined)
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
  // A connection that is dead without saying so is noticed by asking.
  const heartbeat = setInterval(() => client.query('SELECT 1').catch(lose), heartbeatMilliseconds)
  try {
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
      lockNumber,
    ])
    if (rows[0]?.got) await lead(AbortSignal.any([signal, lost.signal]))
  } finally {
    clearInterval(heartbeat)
    client.off('end', lose)
    // Closing the connection frees the lock, whatever state it is in.
    client.release(true)
  }
}
