import type { KyselyPlugin } from 'kysely'
import type { Database } from './open.ts'

/**
 * Does reading work on one connection for as long as somebody wants it: once the signal is given no statement
 * begins any more, and the work ends in the signal's reason. A statement that runs then is left to finish, and
 * work that still waits for its connection begins none at all.
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
