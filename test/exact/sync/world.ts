import type { Database } from '../../../src/database/open.ts'
import type { Call, Connection, Page } from '../../../src/exact/connection/connection.ts'
import { createConnection } from '../../../src/exact/connection/index.ts'
import { createSync, type Sync } from '../../../src/exact/sync/index.ts'
import { readModelWriters } from '../../../src/readModelWriters.ts'
import { openTestDatabase } from '../../database.ts'
import { startExactStandIn } from '../../standIns/exact/index.ts'
import type { ExactStandIn, StandInOptions } from '../../standIns/exact/standIn.ts'

/** What a test does to calls on their way: look at them, hold them up, or cut them off. */
export type OnTheWay = (call: Call, read: (call: Call) => Promise<Page>) => Promise<Page>

type SyncOptions = {
  readonly onTheWay?: OnTheWay
  readonly divisions?: readonly number[]
  readonly signal?: AbortSignal
}

export type SyncWorld = {
  readonly exact: ExactStandIn
  readonly database: Database
  readonly connection: Connection
  readonly sync: Sync
  /** Another sync on the same database, as after a restart. */
  readonly restarted: (options?: SyncOptions) => Sync
  /** One round to its end; with something on the way of its calls, or by settings of its own. */
  readonly round: (options?: SyncOptions) => Promise<void>
  /** The clock that sync sees; it stands still unless moved. */
  readonly clock: { now: Date }
  readonly close: () => Promise<void>
}

/** Stand-in, database, connection and sync, signed in as an admin would. */
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
    encryptionKey: Buffer.alloc(32, 7).toString('base64'),
    publicUrl: 'http://localhost:3978',
    now: () => new Date(),
  })
  const { authorizeUrl } = await connection.connect()
  const approved = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' })
  const back = new URL(approved.headers.get('location') ?? '').searchParams
  await connection.finishConnecting({ code: back.get('code') ?? '', state: back.get('state') ?? '' })
  const clock = { now: new Date() }
  const restarted: SyncWorld['restarted'] = ({ onTheWay, divisions } = {}) =>
    createSync({
      database,
      connection: onTheWay ? intercepted(connection, onTheWay) : connection,
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
    round: (options = {}) => restarted(options).round(options.signal ?? new AbortController().signal),
    clock,
    close: async () => {
      await opened.close()
      await exact.close()
    },
  }
}

function intercepted(connection: Connection, onTheWay: OnTheWay): Connection {
  return {
    ...connection,
    readPage: (call) => onTheWay(call, connection.readPage),
    readOne: async (call) => {
      const page = await onTheWay(call, async (passed) => ({
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

/** All rows of the read model as text, in an order of their own; to compare one moment with another. */
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

/** The cursors of the world's one administration by stream. */
export async function cursors({ database }: SyncWorld) {
  const rows = await database.selectFrom('exact_cursor').selectAll().execute()
  return new Map(rows.map((row) => [row.stream, row]))
}
