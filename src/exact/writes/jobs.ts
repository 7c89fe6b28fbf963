import type { Transaction } from 'kysely'
import { fromKysely, fromPglite, PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../../database/open.ts'
import type { Schema } from '../../database/schema.ts'
import { type ChangeId, changeId } from '../../values/ids.ts'

/** The queues of this room; the jobs hold ids and no data of people. */
export type Jobs = {
  /** Sets up what is not there yet; more than once is no harm. */
  readonly start: () => Promise<void>
  /** Waits for the job that is being done. */
  readonly stop: () => Promise<void>
  /**
   * Asks that a change be written, in the transaction that stores it. Start first: PGlite has one connection,
   * which the transaction holds.
   */
  readonly sendChange: (transaction: Transaction<Schema>, id: ChangeId) => Promise<void>
  /** Asks whichever instance syncs to begin at once. */
  readonly sendSync: () => Promise<void>
  /** Forgets all jobs of changes, for whoever makes them anew from what is unfinished. */
  readonly forgetChanges: () => Promise<void>
  readonly resendChange: (id: ChangeId) => Promise<void>
  /** Does the jobs here. `change` that throws is tried again later. */
  readonly work: (does: {
    readonly change: (id: ChangeId, signal: AbortSignal) => Promise<void>
    readonly sync: () => Promise<void>
  }) => Promise<void>
  readonly stopWorking: () => Promise<void>
}

const changes = 'exact-changes'
const syncs = 'exact-sync'
const minute = 60
const day = 24 * 60 * minute
const stopMilliseconds = 10_000

/** Tried again after a second, then two, four… and each minute, for as long as Exact may be away. */
const changeQueue = {
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: minute,
  expireInSeconds: 10 * minute,
  retentionSeconds: 60 * day,
  deleteAfterSeconds: day,
  notify: true,
}
const syncQueue = { retryLimit: 0, retentionSeconds: minute, deleteAfterSeconds: minute, notify: true }
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 }

/** pg-boss on the database of the portal, in a schema of its own. `onError` hears what fails in the background. */
export function createJobs(driver: OpenDatabase['driver'], onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    ...surroundings(driver),
    schema: 'pgboss',
    schedule: false,
    useListenNotify: true,
  })
  boss.on('error', onError)
  let started: Promise<void> | null = null

  async function setUp(): Promise<void> {
    await boss.start()
    await boss.createQueue(changes, changeQueue)
    await boss.createQueue(syncs, syncQueue)
  }

  /** The portal may be asked something before its background work is set up. */
  function start(): Promise<void> {
    started ??= setUp().catch((error: unknown) => {
      started = null
      throw error
    })
    return started
  }

  return {
    start,
    stop: () => boss.stop({ graceful: true, timeout: stopMilliseconds }),
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
    work: async (does) => {
      await boss.work<{ readonly id: string }>(changes, polling, async ([job]) => {
        if (job) await does.change(changeId(job.data.id), job.signal)
      })
      await boss.work(syncs, polling, does.sync)
    },
    stopWorking: async () => {
      await boss.offWork(changes)
      await boss.offWork(syncs)
    },
  }
}

/** On PostgreSQL a few connections of its own, one of which listens; PGlite has but one for all. */
function surroundings(driver: OpenDatabase['driver']) {
  if (driver.kind === 'pglite') {
    return { db: fromPglite(driver.pglite), backend: 'pglite', reindex: false, monitorVacuum: false } as const
  }
  const { connectionString } = driver.pool.options
  if (connectionString === undefined) throw new RangeError('the database was opened without an address')
  return { connectionString, max: 3 } as const
}
