import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError, DatabaseStartError } from './errors.ts'

/** How long a table change may wait for its lock, because new readers of the table wait behind it. */
export const lockMilliseconds = 500
const pauseMilliseconds = 1_000
const patienceMilliseconds = 10 * 60_000

/** SQLSTATE codes: the lock was not granted in time, and a deadlock. */
const locked = ['55P03', '40P01']

/** Retries the work of a migration while others hold a lock that it needs. Throws after ten minutes. */
export async function retryLocked(migration: string, work: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + patienceMilliseconds
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isLocked(error)) throw error
      if (performance.now() > deadline) throw stillLocked(migration, error)
      await sleep(pauseMilliseconds)
    }
  }
}

function isLocked(error: unknown): boolean {
  const root = error instanceof DatabaseError ? error.cause : error
  return root instanceof pg.DatabaseError && root.code !== undefined && locked.includes(root.code)
}

function stillLocked(migration: string, cause: unknown): DatabaseStartError {
  return new DatabaseStartError(
    `DATABASE_URL: the tables could not be changed (${migration}), because a transaction has held them for ten minutes. Find it in pg_stat_activity, end it, and start the portal again.`,
    { cause },
  )
}
