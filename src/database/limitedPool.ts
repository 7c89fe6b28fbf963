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

/** A pool whose connections limit how long a statement may take. */
export type LimitedPool = {
  readonly options: object
  readonly connect: () => Promise<LimitedClient>
}

/**
 * Limits how long each statement on the pool's connections may take, unless `milliseconds` is null. Closes the
 * connection when the time is up, because a frozen server would not answer a request to cancel the statement either.
 */
export function limitStatements(pool: pg.Pool, milliseconds: number | null): LimitedPool {
  return {
    options: pool.options,
    connect: async () => {
      const client = await connect(pool)
      let isLost = false
      const giveUp = () => {
        isLost = true
        // Closes the socket immediately, so the running statement fails.
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
            // If this server does not accept statements, a new connection may reach one that does.
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
