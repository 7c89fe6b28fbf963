import type { OpenDatabase } from '../database/open.ts'
import { AdministrationLoops } from './background/administrationLoops.ts'
import { runAsLeader } from './background/leader.ts'
import { type Log, nameOf } from './background/syncLoop.ts'
import { createBookedLines } from './bookedLines.ts'
import { createConnection } from './connection/index.ts'
import type { ExactSettings } from './connection/tokenEndpoint.ts'
import { ExactError } from './errors.ts'
import type { Exact } from './exact.ts'
import { readFreshness, readFreshnessOf } from './freshness.ts'
import { createInvoicePdf } from './invoicePdf.ts'
import { createLastEdit } from './lastEdit.ts'
import { claimConnection, type Installation, readUse, takeConnection } from './ownership.ts'
import type { ReadModelWriters } from './readModelWriters.ts'
import { defaultSyncIntervalMs } from './rhythm.ts'
import { readAdministration, readNamesIfSeveral, readStatus } from './status.ts'
import { createSync, type Sync } from './sync/index.ts'
import { waitAtMost } from './waitAtMost.ts'
import { createJobs } from './writes/jobs.ts'
import { createOutbox } from './writes/outbox.ts'

/** Creates the Exact service. Until `start`, nothing runs in the background. */
export function createExact(parts: {
  readonly openDatabase: OpenDatabase
  readonly settings: ExactSettings & { readonly divisions: readonly number[] | null }
  /** 32 bytes in base64 each. The first encrypts; the others only decrypt. */
  readonly encryptionKeys: readonly [string, ...string[]]
  readonly publicUrl: string
  /** True if this installation must leave Exact alone, whatever the database says. */
  readonly isOff?: boolean
  readonly writers: ReadModelWriters
  readonly now: () => Date
  readonly log: Log
  /** From the start of one sync round to the start of the next. */
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
  const installation: Installation = {
    address: parts.publicUrl,
    database: openDatabase.identity,
    isOff: parts.isOff ?? false,
  }
  const connection = createConnection({ ...parts, installation, database })
  const sync = createSync({
    database: background,
    connection,
    writers,
    divisions: settings.divisions,
    now,
    log,
    intervalMs,
  })
  const jobs = createJobs(driver, (error) => log.error(nameOf(error), 'a job failed'))
  const outbox = createOutbox({ database, connection, sync, jobs, installation, now })
  const loops = new AdministrationLoops(sync, { intervalMs, log })
  const stopping = new AbortController()
  let leading: Promise<void> = Promise.resolve()

  const freshnessOptions = () => ({
    streams: sync.figureStreams,
    installation,
    now: now(),
    intervalMs,
  })

  async function lead(signal: AbortSignal): Promise<void> {
    // Both are checked again when this instance next tries to lead, two seconds later.
    if ((await readUse(database, installation)) !== 'allowed') return
    // Another instance may have the key that opens the tokens.
    if ((await connection.state()).reason === 'encryption-key') return
    log.info({}, 'this instance syncs with Exact and writes changes')
    try {
      const write = await outbox.takeOver()
      await jobs.work({
        change: (id, job) => write(id, AbortSignal.any([signal, job])),
        sync: async () => {
          sync.askRefusedAgain()
          loops.soon()
        },
      })
      await loops.run(signal)
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
    allow: async () => {
      if (installation.isOff) throw new ExactError('exact/off', 'EXACT_MODE is off')
      await takeConnection(database, installation)
      log.info({ address: installation.address }, 'an admin allowed this installation to use Exact')
    },
    status: () => readStatus(database, { connection, installation, streams: sync.streams, writers }),
    freshness: () => readFreshness(database, freshnessOptions()),
    freshnessOf: (relation, administration) => readFreshnessOf(database, relation, administration),
    administration: (id) => readAdministration(database, id),
    namesIfSeveral: () => readNamesIfSeveral(database),
    includeAdministration: async (id, { included, mapping }) => {
      await database.transaction().execute(async (transaction) => {
        const stored = await transaction
          .selectFrom('exact_administration')
          .select('included')
          .where('id', '=', id)
          .executeTakeFirst()
        if (stored?.included && !included) await sync.leaveOut(transaction, id)
        await transaction
          .updateTable('exact_administration')
          .set({ included, ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) })
          .where('id', '=', id)
          .execute()
      })
      await jobs.sendSync()
    },
    readNow: async ({ administration, waitMs }) => {
      await waitAtMost(sync.readNow(administration), { waitMs, otherwise: undefined })
    },
    refreshClient: (client) => refreshWithin(sync, client),
    requestChange: outbox.requestChange,
    lastEdit: createLastEdit(connection),
    change: outbox.change,
    openChanges: outbox.openChanges,
    followedChanges: outbox.followedChanges,
    invoicePdf: createInvoicePdf(connection),
    bookedLines: createBookedLines(connection),
    syncSoon: jobs.sendSync,
    start: async () => {
      await jobs.start()
      await claimConnection(database, installation)
      const use = await readUse(database, installation)
      if (use !== 'allowed') log.warn({}, withoutExact[use])
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

const withoutExact = {
  copy: 'this database is a copy, or comes from a back-up, so the portal does not use Exact; an admin can allow it under Beheer, once the other installation has stopped',
  off: 'EXACT_MODE is off, so the portal does not use Exact',
} as const

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
