import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { asText, date, int8, wholeNumber } from './columnTypes.ts'
import type { OpenDatabase } from './database.ts'
import { isMarked } from './prepared.ts'
import { preparing } from './preparing.ts'
import type { Schema } from './schema.ts'

/** How long, in milliseconds, a statement of a reader may take, and a reader wait for a connection. */
const readerPatience = 5_000
/** A small database server gives all of its clients together some 35. */
const connections = { working: 12, reading: 8 }

/** Opens pools of connections to a PostgreSQL address. Connects at the first statement. */
export function openPostgres(url: string): OpenDatabase {
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
