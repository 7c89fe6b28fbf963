import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { isMarked } from './prepared.ts'
import { preparing } from './preparing.ts'
import type { Schema } from './schema.ts'

/**
 * Where the data live: a PostgreSQL address, a folder for embedded PGlite, or memory, which may begin
 * from an image of a data folder.
 */
export type DatabasePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory'; readonly image?: Blob }

export type Database = Kysely<Schema>

/** The open database; `driver` is for pg-boss, which brings its own SQL. */
export type OpenDatabase = {
  readonly database: Database
  /**
   * The same data for reading alone, by people who wait: on PostgreSQL it has connections of its own, waiting
   * for one and each statement end after a few seconds. PGlite has one connection and cannot stop a statement.
   */
  readonly reading: Database
  readonly driver:
    | { readonly kind: 'postgres'; readonly pool: pg.Pool }
    | { readonly kind: 'pglite'; readonly pglite: PGlite }
  readonly close: () => Promise<void>
}

/** How long, in milliseconds, a statement of a reader may take, and a reader wait for a connection. */
const readerPatience = 5_000
/** A small database server gives all of its clients together some 35. */
const connections = { working: 12, reading: 8 }

const int8 = 20
const date = 1082

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint beyond the safe integers')
  return value
}
const asText = (text: string): string => text

/** Opens the database and brings its tables up to date. The only file that knows which of the two it is. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const opened = place.kind === 'postgres' ? openPostgres(place.url) : await openPglite(place)
  await migrate(opened.database)
  return opened
}

function openPostgres(url: string): OpenDatabase {
  const pool = openPool({ connectionString: url, max: connections.working })
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparing(pool, isMarked) }) })
  const reading = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: preparing(
        openPool({
          connectionString: url,
          max: connections.reading,
          connectionTimeoutMillis: readerPatience,
        }),
        () => true,
      ),
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(readerSettings, [String(readerPatience)]))
      },
    }),
  })
  const close = async () => {
    await Promise.all([database.destroy(), reading.destroy()])
  }
  return { database, reading, driver: { kind: 'postgres', pool }, close }
}

/**
 * What people wait for goes by an index, also when the statistics are old, as they are after a first load; and the
 * first of many rows in the order of an index are read from it, not put in order after reading all.
 * Compiling a statement takes longer than answering it, and so does planning it each time it is asked.
 */
const readerSettings = `SELECT set_config('statement_timeout', $1, false),
  set_config('default_transaction_read_only', 'on', false),
  set_config('enable_seqscan', 'off', false), set_config('enable_sort', 'off', false), set_config('jit', 'off', false),
  set_config('plan_cache_mode', 'force_generic_plan', false)`

function openPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === int8
          ? wholeNumber
          : oid === date
            ? asText
            : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  return pool
}

async function openPglite(place: Exclude<DatabasePlace, { kind: 'postgres' }>): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    ...(place.kind === 'folder'
      ? { dataDir: place.folder }
      : place.image
        ? { loadDataDir: place.image }
        : {}),
    extensions: { pg_trgm },
    parsers: { [pgliteTypes.INT8]: wholeNumber, [pgliteTypes.DATE]: asText },
  })
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return { database, reading: database, driver: { kind: 'pglite', pglite }, close: () => database.destroy() }
}
