import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { OpenDatabase } from './database.ts'
import { limitStatements } from './limitedPool.ts'
import { openPool } from './postgresPool.ts'
import { isMarked } from './prepared.ts'
import { createNames, type NameStatement, preparing } from './preparing.ts'
import type { Schema } from './schema.ts'
import { watchForSilence } from './watchForSilence.ts'

/**
 * How long a statement may take, in milliseconds. The server itself cancels a reader's statement after `reading`;
 * `unansweredReading` applies only if the server is frozen or cannot be reached.
 */
const limits = {
  answering: 10_000,
  reading: 5_000,
  unansweredReading: 6_000,
  background: 120_000,
  ping: 1_200,
}
/** A small database server allows about 35 connections in total. */
const connections = { working: 12, reading: 8, ping: 1 }
/** How long statements under way may take to finish when the pools are closed. */
const closeMilliseconds = 1_000

/** Opens pools of connections to a PostgreSQL address. Connects at the first statement. */
export function openPostgres(url: string): Omit<OpenDatabase, 'identity'> {
  const working = openPool({ url, connections: connections.working, session: workerSettings })
  const reading = openPool({ url, connections: connections.reading, session: readerSettings })
  const pinging = openPool({
    url,
    connections: connections.ping,
    connectMilliseconds: limits.ping,
    keepIdle: true,
  })
  const answers = () => answer(pinging.pool)
  const workingNames = createNames(isMarked)
  return {
    database: kyselyOn(working.pool, limits.answering, workingNames),
    background: kyselyOn(working.pool, limits.background, workingNames),
    reading: kyselyOn(
      reading.pool,
      limits.unansweredReading,
      createNames(() => true),
    ),
    driver: { kind: 'postgres', pool: working.pool },
    withoutLimit: (work) => runWithoutLimit(url, work, answers),
    ping: answers,
    canSave: () => true,
    close: async () => {
      await Promise.all([working, reading, pinging].map(({ close }) => close(closeMilliseconds)))
    },
  }
}

function kyselyOn(pool: pg.Pool, milliseconds: number | null, names: NameStatement): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: preparing(limitStatements(pool, milliseconds), names) }),
  })
}

/** Resolves when the server answers a statement. */
async function answer(pool: pg.Pool): Promise<void> {
  const client = await limitStatements(pool, limits.ping).connect()
  try {
    await client.query({ text: 'SELECT 1' })
  } finally {
    client.release()
  }
}

/** Does the work on its own connection, which it closes when the server stops answering pings. */
async function runWithoutLimit<Result>(
  url: string,
  work: (database: Kysely<Schema>) => Promise<Result>,
  answers: () => Promise<void>,
): Promise<Result> {
  const { pool, close } = openPool({ url, connections: 1, session: unlimitedSettings })
  const endWatch = watchForSilence(answers, () => {
    close(0).catch(() => undefined)
  })
  try {
    return await work(
      kyselyOn(
        pool,
        null,
        createNames(() => false),
      ),
    )
  } finally {
    endWatch()
    if (!pool.ending) await close(closeMilliseconds)
  }
}

/**
 * When a connection is closed here, the server goes on with its statement; it also keeps the transaction of a frozen
 * process. These limits stop both from holding locks for ever.
 */
const workerSettings = {
  statement_timeout: String(limits.background),
  idle_in_transaction_session_timeout: '60s',
}

/** The locks of a migration must not outlive a process that was frozen in the middle of it. */
const unlimitedSettings = {
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '300s',
  idle_session_timeout: '300s',
}

/**
 * For statements that an employee waits for. They use an index even when the statistics are old, as after a first
 * load, and read the first rows in the order of an index instead of sorting all rows. Compiling them, or planning
 * them each time, takes longer than running them.
 */
const readerSettings = {
  statement_timeout: String(limits.reading),
  default_transaction_read_only: 'on',
  enable_seqscan: 'off',
  enable_sort: 'off',
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
}
