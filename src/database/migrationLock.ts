import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'

/** Arbitrary, but the same in every instance. */
const lockNumber = sql.lit(3_978_002)
const pauseMilliseconds = 500
const silenceMilliseconds = 10_000

/**
 * Runs the work while no other instance migrates; waits for one that does. Does not wait inside a statement, because
 * the snapshot of a waiting statement would hold up an index that the other instance builds.
 */
export async function underMigrationLock<T>(
  database: Kysely<T>,
  note: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  let noteAt = performance.now() + silenceMilliseconds
  while (!(await tryLock(database))) {
    if (performance.now() > noteAt) {
      note('another instance is changing the tables for a new version; waiting for it')
      noteAt = Number.POSITIVE_INFINITY
    }
    await sleep(pauseMilliseconds)
  }
  try {
    await work()
  } finally {
    // If the connection is lost, so is the lock.
    await sql`SELECT pg_advisory_unlock(${lockNumber})`.execute(database).catch(() => undefined)
  }
}

async function tryLock<T>(database: Kysely<T>): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`SELECT pg_try_advisory_lock(${lockNumber}) AS got`.execute(
    database,
  )
  return rows[0]?.got ?? false
}
