import pg from 'pg'
import { awayReason } from './awayReason.ts'
import { DatabaseError } from './errors.ts'

/** A connection that is in use. `query` throws a DatabaseError when the database is away. */
export type LimitedClient = {
  readonly query: (statement: pg.QueryConfig) => Promise<pg.QueryResult>
  /** Calls the listener when the connection ends, whichever side ends it. */
  readonly onEnd: (listener: () => void) => void
  readonly release: (destroy?: boolean) => void
}

/** Hands out connections on which a statement may take so many milliseconds. */
export type LimitedPool = {
  readonly options: object
  readonly connect: () => Promise<LimitedClient>
}

/**
 * Limits how long each statement on the pool's connections may take, unless `milliseconds` is null. A frozen server answers neither a statement nor
 * a request to cancel it, so the connection is closed when the time is up.
 */
export function limitStatements(pool: pg.Pool, milliseconds: number | null): LimitedPool {
  return {
    options: pool.options,
    connect: async () => {
      const client = await connect(pool)
      let isLost = false
      const giveUp = () => {
        isLost = true
        // Closes the socket at once, because a statement is under way; that statement then fails.
        client.end().catch(() => undefined)
      }
      return {
        query: async (statement) => {
          let timer: NodeJS.Timeout | undefined
          try {
            if (milliseconds !== null) timer = setTimeout(giveUp, milliseconds)
            return await client.query(statement)
          } catch (error) {
            const reason = isLost ? 'no answer' : awayReason(error)
            if (reason === null) throw error
            // After "not accepting statements" the next connection may reach a server that does.
            if (reason !== 'statement timed out') isLost = true
            throw new DatabaseError(reason, { cause: error })
          } finally {
            clearTimeout(timer)
          }
        },
        onEnd: (listener) => {
          client.once('end', listener)
        },
        release: (destroy = false) => client.release(destroy || isLost),
      }
    },
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw new DatabaseError(connectReason(error), { cause: error })
  }
}

function connectReason(error: unknown) {
  if (error instanceof pg.DatabaseError) return awayReason(error) ?? 'cannot connect'
  const message = error instanceof Error ? error.message : ''
  if (message === 'timeout exceeded when trying to connect') return 'no free connection'
  return /timeout/.test(message) ? 'connecting timed out' : 'cannot connect'
}
