import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { asText, date, int8, wholeNumber } from './columnTypes.ts'
import { SteadyClient } from './steadyClient.ts'

/** How long connecting, or waiting for a connection that others use, may take. */
const connectMilliseconds = 5_000
/** An idle connection is tested after this time; ten unanswered tests, a second apart, end it. */
const keepAliveMilliseconds = 10_000
/** How long connections may take to close. */
const closingMilliseconds = 300

export type PoolSettings = {
  readonly url: string
  readonly connections: number
  readonly connectMilliseconds?: number
  /** Keeps idle connections instead of closing them after ten seconds. */
  readonly keepIdle?: boolean
  /** Settings of each session, by their PostgreSQL names. */
  readonly session?: { readonly [setting: string]: string }
}

export type OpenPool = {
  readonly pool: pg.Pool
  /** Waits at most this many milliseconds for connections in use, then closes them. Never waits much longer. */
  readonly close: (milliseconds: number) => Promise<void>
}

/**
 * Opens a pool of connections. A connection that breaks never ends the process, neither an idle one nor one in use:
 * the statement under way fails and the pool opens another connection.
 */
export function openPool({ url, connections, session = {}, ...settings }: PoolSettings): OpenPool {
  const pool = new pg.Pool({
    Client: SteadyClient,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: settings.connectMilliseconds ?? connectMilliseconds,
    idleTimeoutMillis: settings.keepIdle ? 0 : 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMilliseconds,
    types: { getTypeParser },
    // The pool waits for this before it hands out the connection, and closes the connection if it fails.
    onConnect: (client) => setSession(client, session),
  })
  const open = new Set<pg.PoolClient>()
  pool.on('error', () => undefined)
  pool.on('connect', (client) => open.add(client))
  pool.on('remove', (client) => open.delete(client))
  return {
    pool,
    close: async (milliseconds) => {
      const force = setTimeout(() => {
        for (const client of open) client.end().catch(() => undefined)
      }, milliseconds)
      const enough = new AbortController()
      // A connection that is still being opened cannot be closed, and the pool would wait for it.
      const late = sleep(milliseconds + closingMilliseconds, undefined, enough).catch(() => undefined)
      await Promise.race([pool.end(), late])
      enough.abort()
      clearTimeout(force)
    },
  }
}

async function setSession(
  client: pg.ClientBase,
  session: { readonly [setting: string]: string },
): Promise<void> {
  const settings = Object.entries(session)
  if (settings.length === 0) return
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, false)`)
  // Closes the socket immediately, so the running statement fails.
  const timer = setTimeout(() => {
    if (client instanceof pg.Client) client.end().catch(() => undefined)
  }, connectMilliseconds)
  try {
    await client.query(`SELECT ${calls.join(', ')}`, settings.flat())
  } finally {
    clearTimeout(timer)
  }
}

const getTypeParser = ((oid: number, format?: 'text') =>
  oid === int8
    ? wholeNumber
    : oid === date
      ? asText
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
