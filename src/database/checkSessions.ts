import type pg from 'pg'
import { DatabaseStartError } from './errors.ts'
import { type LimitedClient, limitStatements } from './limitedPool.ts'
import type { Place } from './place.ts'

const limitMs = 5_000

/**
 * Throws a DatabaseStartError if connections do not keep their session, as behind a pooler in transaction mode. Locks
 * that belong to a session would then be shared, so that two instances could both write to Exact.
 */
export async function checkSessions(pool: pg.Pool, { server }: Place): Promise<void> {
  const limited = limitStatements(pool, limitMs)
  const [one, other] = await Promise.all([limited.connect(), limited.connect()])
  try {
    if (await keepSessions(one, other)) return
  } finally {
    one.release()
    other.release()
  }
  throw new DatabaseStartError(
    `DATABASE_URL: cannot use this database: ${server} is a pooler in transaction mode, and the portal needs sessions of its own. Give the address of the database server itself (usually port 5432), or set the pooler to session mode.`,
  )
}

/**
 * Returns whether each connection keeps its own session. A pooler lends out the session used last, or the next one, and
 * these statements show either.
 */
async function keepSessions(one: LimitedClient, other: LimitedClient): Promise<boolean> {
  const first = await sessionOf(one)
  const second = await sessionOf(other)
  await other.query({ text: 'BEGIN' })
  try {
    const held = await sessionOf(other)
    const again = await sessionOf(one)
    const last = await sessionOf(one)
    return first !== second && held === second && again === first && last === first
  } finally {
    await other.query({ text: 'ROLLBACK' })
  }
}

async function sessionOf(client: LimitedClient): Promise<unknown> {
  const { rows } = await client.query({ text: 'SELECT pg_backend_pid() AS pid' })
  return rows[0]?.pid
}
