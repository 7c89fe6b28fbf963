import type { KyselyPlugin } from 'kysely'
import type { Database } from './open.ts'

/**
 * Does the work on one connection until the signal aborts. From then on no further statement starts, and the promise
 * rejects with the signal's reason. A statement that is already running is left to finish.
 */
export function whileWanted<Answer>(
  database: Database,
  signal: AbortSignal,
  work: (connection: Database) => Promise<Answer>,
): Promise<Answer> {
  return database.connection().execute(async (connection) => {
    signal.throwIfAborted()
    return work(connection.withPlugin(untilAborted(signal)))
  })
}

function untilAborted(signal: AbortSignal): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      signal.throwIfAborted()
      return node
    },
    transformResult: async ({ result }) => result,
  }
}
