import type { OpenDatabase } from '../database/open.ts'
import { runAsLeader } from './background/leader.ts'
import { type Log, nameOf, SyncLoop } from './background/syncLoop.ts'
import { createBookedLines } from './bookedLines.ts'
import { createConnection } from './connection/index.ts'
import type { ExactSettings } from './connection/tokenEndpoint.ts'
import { ExactError } from './errors.ts'
import type { Exact } from './exact.ts'
import { readFreshness, readFreshnessOf } from './freshness.ts'
import { createInvoicePdf } from './invoicePdf.ts'
import type { ReadModelWriters } from './readModelWriters.ts'
import { defaultSyncIntervalMs } from './rhythm.ts'
import { readAdministrationName, readStatus } from './status.ts'
import { createSync, type Sync } from './sync/index.ts'
import { waitAtMost } from './waitAtMost.ts'
import { createJobs } from './writes/jobs.ts'
import { createOutbox } from './writes/outbox.ts'

/** Creates the Exact service. Until `start`, nothing runs in the background. */
export function createExact(parts: {
  readonly openDatabase: OpenDatabase
  readonly settings: ExactSettings & { readonly divisions: readonly number[] | null }
  /** 32 bytes in base64. */
  readonly encryptionKey: string
  readonly publicUrl: string
  readonly writers: ReadModelWriters
  readonly now: () => Date
  readonly log: Log
  /** From the end of one sync round to the start of the next. */
  readonly syncIntervalMs?: number
}): Exact {
  const {
    openDatabase,
    settings,
    writers,
    now,
    log,
    syncIntervalMs: intervalMs = defaultSyncIntervalMs,
  } = parts
  const { database, background, driver } = openDatabase
  const connection = createConnection({ ...parts, database })
  const sync = createSync({
    database: background,
    connection,
    writers,
    divisions: settings.divisions,
    now,
    log,
  })
  const jobs = createJobs(driver, (error) => log.error(nameOf(error), 'a job failed'))
  const outbox = createOutbox({ database, connection, sync, jobs, now })
  const loop = new SyncLoop(sync, { intervalMs, log })
  const stopping = new AbortController()
  let leading: Promise<void> = Promise.resolve()

  async function lead(signal: AbortSignal): Promise<void> {
    log.info({}, 'this instance syncs with Exact and writes changes')
    try {
      await outbox.takeOver()
      await jobs.work({
        change: (id, job) => outbox.write(id, AbortSignal.any([signal, job])),
        sync: async () => loop.soon(),
      })
      await loop.run(signal)
    } finally {
      await jobs.stopWorking()
    }
  }

  return {
    connect: connection.connect,
    finishConnecting: async (answer) => {
      await connection.finishConnecting(answer)
      await jobs.sendSync()
    },
    status: () => readStatus(database, { connection, streams: sync.streams }),
    freshness: () => readFreshness(database, { streams: sync.streams, now: now(), intervalMs }),
    freshnessOf: (relation) =>
      readFreshnessOf(database, relation, { streams: sync.streams, now: now(), intervalMs }),
    administrationName: (id) => readAdministrationName(database, id),
    includeAdministration: async (id, { included, mapping }) => {
      await database
        .updateTable('exact_administration')
        .set({ included, mapping: JSON.stringify(mapping) })
        .where('id', '=', id)
        .execute()
      await jobs.sendSync()
    },
    refreshClient: (client) => refreshWithin(sync, client),
    requestChange: outbox.requestChange,
    change: outbox.change,
    openChanges: outbox.openChanges,
    invoicePdf: createInvoicePdf(connection),
    bookedLines: createBookedLines(connection),
    syncSoon: jobs.sendSync,
    start: async () => {
      await jobs.start()
      const onError = (error: unknown) => log.error(nameOf(error), 'background work stopped and starts again')
      leading = runAsLeader(driver, { signal: stopping.signal, lead, onError })
    },
    stop: async () => {
      stopping.abort()
      await leading
      await jobs.stop()
    },
  }
}

/** Returns false if the refresh fails or takes longer than `waitMs`. A late answer is still stored. */
async function refreshWithin(
  sync: Pick<Sync, 'refreshClient'>,
  client: Parameters<Exact['refreshClient']>[0],
): Promise<boolean> {
  const refreshed = sync.refreshClient(client).catch((error: unknown) => {
    if (error instanceof ExactError) return false
    throw error
  })
  return waitAtMost(refreshed, { waitMs: client.waitMs, otherwise: false })
}
