import type { Database } from '../../../src/database/open.ts'
import type { Call, Connection, Page } from '../../../src/exact/connection/connection.ts'
import { createConnection } from '../../../src/exact/connection/index.ts'
import { createSync, type Sync } from '../../../src/exact/sync/index.ts'
import { readModelWriters } from '../../../src/readModelWriters.ts'
import { openTestDatabase } from '../../database.ts'
import { startExactStandIn } from '../../standIns/exact/index.ts'
import type { ExactStandIn, StandInOptions } from '../../standIns/exact/standIn.ts'
import { installation } from '../connection/installation.ts'
import { syncOnce } from './syncOnce.ts'

/** Intercepts calls of the sync: to inspect, delay, change or abort them. */
export type Intercept = (call: Call, read: (call: Call) => Promise<Page>) => Promise<Page>

type SyncOptions = {
  readonly intercept?: Intercept
  readonly divisions?: readonly number[]
  readonly signal?: AbortSignal
}

export type SyncWorld = {
  readonly exact: ExactStandIn
  readonly database: Database
  readonly connection: Connection
  readonly sync: Sync
  /** Creates another sync on the same database, as after a restart. */
  readonly restarted: (options?: SyncOptions) => Sync
  /** Runs one round, with an interceptor or settings of its own. */
  readonly round: (options?: SyncOptions) => Promise<void>
  /** The clock of the sync; it only moves when a test moves it. */
  readonly clock: { now: Date }
  readonly close: () => Promise<void>
}

/** Starts a stand-in, a database, a connection that an admin has approved, and a sync. */
export async function startSyncWorld(options: StandInOptions): Promise<SyncWorld> {
  const exact = await startExactStandIn({
    minuteMs: 1_000,
    minuteLimit: 100_000,
    dayLimit: 1_000_000,
    ...options,
  })
  const opened = await openTestDatabase()
  const { database } = opened
  const connection = createConnection({
    database,
    settings: { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret },
    encryptionKeys: [Buffer.alloc(32, 7).toString('base64')],
    installation,
    now: () => new Date(),
  })
  const { authorizeUrl } = await connection.connect()
  const approved = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' })
  const back = new URL(approved.headers.get('location') ?? '').searchParams
  await connection.finishConnecting({ code: back.get('code') ?? '', state: back.get('state') ?? '' })
  const clock = { now: new Date() }
  const restarted: SyncWorld['restarted'] = ({ intercept, divisions } = {}) =>
    createSync({
      database,
      connection: intercept ? intercepted(connection, intercept) : connection,
      writers: readModelWriters,
      divisions: divisions ?? null,
      now: () => clock.now,
    })
  const sync = restarted()
  return {
    exact,
    database,
    connection,
    sync,
    restarted,
    round: (options = {}) => syncOnce(restarted(options), options.signal),
    clock,
    close: async () => {
      await opened.close()
      await exact.close()
    },
  }
}

function intercepted(connection: Connection, intercept: Intercept): Connection {
  return {
    ...connection,
    readPage: (call) => intercept(call, connection.readPage),
    readOne: async (call) => {
      const page = await intercept(call, async (passed) => ({
        rows: [await connection.readOne(passed)],
        next: null,
      }))
      return page.rows[0]
    },
  }
}

const tables = [
  'client',
  'client_contact',
  'client_address',
  'client_bank_account',
  'client_mandate',
  'search_key',
  'term',
  'sales_invoice',
  'sales_invoice_line',
  'creditor',
  'creditor_term',
  'exact_payment_condition',
] as const

/** Returns all rows of the read model as sorted text, to compare two moments. */
export async function readModel(
  database: Database,
  without: readonly string[] = [],
): Promise<{ readonly [table: string]: readonly string[] }> {
  const model: { [table: string]: readonly string[] } = {}
  for (const table of tables) {
    const rows = await database.selectFrom(table).selectAll().execute()
    model[table] = rows
      .map((row) =>
        JSON.stringify(
          Object.fromEntries(Object.entries(row).filter(([column]) => !without.includes(column))),
        ),
      )
      .toSorted()
  }
  return model
}

/** Returns the cursors of the only administration by stream. Searches for removed records have cursors of their own. */
export async function cursors({ database, sync }: SyncWorld) {
  const rows = await database
    .selectFrom('exact_cursor')
    .selectAll()
    .where('stream', 'in', sync.streams)
    .execute()
  return new Map(rows.map((row) => [row.stream, row]))
}
