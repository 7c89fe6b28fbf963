import type { Transaction } from 'kysely'
import { fromKysely, fromPglite, PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../../database/open.ts'
import type { Schema } from '../../database/schema.ts'
import { SteadyClient } from '../../database/steadyClient.ts'
import { type ChangeId, changeId } from '../../values/ids.ts'

/** The job queues of this room. Jobs hold ids only, no personal data. */
export type Jobs = {
  /** Sets up the queues. Can be called more than once. */
  readonly start: () => Promise<void>
  /** Waits for the running job. */
  readonly stop: () => Promise<void>
  /**
   * Queues the writing of a change, in the transaction that stores it. Call `start` before opening the transaction:
   * PGlite has one connection, which the transaction holds.
   */
  readonly sendChange: (transaction: Transaction<Schema>, id: ChangeId) => Promise<void>
  /** Requests a sync round from the leading instance. */
  readonly sendSync: () => Promise<void>
  /** Deletes all jobs of changes, before they are recreated. */
  readonly forgetChanges: () => Promise<void>
  readonly resendChange: (id: ChangeId) => Promise<void>
  /** Starts handling jobs in this process. A change whose handler throws is retried later. */
  readonly work: (handlers: {
    readonly change: (id: ChangeId, signal: AbortSignal) => Promise<void>
    readonly sync: () => Promise<void>
  }) => Promise<void>
  readonly stopWorking: () => Promise<void>
}

const changes = 'exact-changes'
const syncs = 'exact-sync'
const minute = 60
const day = 24 * 60 * minute
/** Shorter than the step of the stop that waits for it. */
const stopTimeoutMs = 3_000

/** Retries after 1, 2, 4, … seconds and then every minute, for as long as Exact cannot be reached. */
const changeQueue = {
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: minute,
  expireInSeconds: 10 * minute,
  retentionSeconds: 60 * day,
  deleteAfterSeconds: day,
}
const syncQueue = { retryLimit: 0, retentionSeconds: minute, deleteAfterSeconds: minute }
/**
 * Without LISTEN/NOTIFY: after an error pg-boss removes its error listener from that connection first, so a second
 * error ends the process.
 */
const polling = { pollingIntervalSeconds: 0.5 }

/** Creates the queues: pg-boss on the portal's database, in its own schema. `onError` receives background errors. */
export function createJobs(driver: OpenDatabase['driver'], onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    ...bossOptions(driver),
    schema: 'pgboss',
    schedule: false,
  })
  boss.on('error', onError)
  let started: Promise<void> | null = null

  async function setUp(): Promise<void> {
    await boss.start()
    await boss.createQueue(changes, changeQueue)
    await boss.createQueue(syncs, syncQueue)
  }

  /** Can be needed by a request before the background work has started. */
  function start(): Promise<void> {
    started ??= setUp().catch((error: unknown) => {
      started = null
      throw error
    })
    return started
  }

  return {
    start,
    stop: () => boss.stop({ graceful: true, timeout: stopTimeoutMs }),
    sendChange: async (transaction, id) => {
      await boss.send(changes, { id }, { db: fromKysely(transaction) })
    },
    sendSync: async () => {
      await start()
      await boss.send(syncs, {})
    },
    forgetChanges: async () => {
      await boss.deleteAllJobs(changes)
    },
    resendChange: async (id) => {
      await boss.send(changes, { id })
    },
    work: async (handlers) => {
      await boss.work<{ readonly id: string }>(changes, polling, async ([job]) => {
        if (job) await handlers.change(changeId(job.data.id), job.signal)
      })
      await boss.work(syncs, polling, handlers.sync)
    },
    stopWorking: async () => {
      await boss.offWork(changes)
      await boss.offWork(syncs)
    },
  }
}

/** PostgreSQL gets a small pool of its own. PGlite shares its only connection. */
function bossOptions(driver: OpenDatabase['driver']) {
  if (driver.kind === 'pglite') {
    return { db: fromPglite(driver.pglite), backend: 'pglite', reindex: false, monitorVacuum: false } as const
  }
  const { connectionString } = driver.pool.options
  if (connectionString === undefined) throw new RangeError('the database was opened without an address')
  return {
    Client: SteadyClient,
    connectionString,
    max: 3,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // A statement of pg-boss takes milliseconds. Its pool closes the connection of one that takes longer than this.
    query_timeout: 10_000,
  } as const
}
