import { type Kysely, sql } from 'kysely'
import { migrate, schemaSteps } from '../../src/database/migrate.ts'
import { type OpenDatabase, openDatabase } from '../../src/database/open.ts'
import type { SchemaSteps } from '../../src/database/schemaStep.ts'
import { childServer } from '../e2e/childServer.ts'
import { startSearchers } from '../server/searchers.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import { storeCrowd } from './crowd.ts'
import { line, quantile } from './figures.ts'

/**
 * Measures how long employees wait while the next version changes the table of clients: a new column, a value in each
 * row, and an index. The previous version serves them meanwhile.
 */
export async function benchMigration(clients: number, databaseUrl: string): Promise<readonly string[]> {
  const stored = await storeCrowd(clients, databaseUrl)
  const opened = await openDatabase({ kind: 'postgres', url: databaseUrl })
  const exact = await startExactStandIn({ clients: 1 })
  const server = await childServer(exact, databaseUrl)
  try {
    await server.start()
    const searchers = await startSearchers(server, { count: 4, ...(await anyClient(opened)) })
    const begin = performance.now()
    await migrate(opened, { steps: nextVersion })
    const seconds = (performance.now() - begin) / 1000
    const replies = await searchers.stop()
    const waits = replies.map(({ milliseconds }) => milliseconds)
    const failed = replies.filter(({ outcome }) => outcome !== '200')
    if (failed[0]) console.error(`one of the failed requests: ${failed[0].outcome}`)
    const name = `${clients.toLocaleString('en')} clients: migration of their table`
    return [
      ...stored,
      line(name, seconds, 's'),
      line(`${name}, requests meanwhile`, replies.length, ''),
      line(`${name}, requests that failed`, failed.length, '', { most: 0 }),
      line(`${name}, p95 of a request`, quantile(waits, 0.95), 'ms'),
      line(`${name}, longest request`, Math.max(...waits), 'ms', { most: 1_000 }),
    ]
  } finally {
    await server.close()
    await exact.close()
    await opened.close()
  }
}

async function anyClient({ database }: OpenDatabase): Promise<{ readonly q: string; readonly card: string }> {
  const client = await database
    .selectFrom('client')
    .select(['id', 'number', 'administration'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  // A card names its administration.
  await database
    .insertInto('exact_administration')
    .values({
      id: client.administration,
      name: 'Stichting Lindehof Zorg',
      currency: 'EUR',
      included: true,
      amount_sign: 1,
      mapping: '{}',
    })
    .execute()
  return { q: client.number, card: client.id }
}

const newest = Object.keys(schemaSteps).at(-1) ?? ''
const nextVersion: SchemaSteps = {
  ...schemaSteps,
  '9001-column': {
    oldestCode: newest,
    up: async (database: Kysely<unknown>) => {
      await sql`ALTER TABLE client ADD COLUMN nickname text`.execute(database)
    },
  },
  '9002-fill': {
    oldestCode: newest,
    fill: {
      table: 'client',
      key: 'id',
      rows: async (database, batch) => {
        await sql`UPDATE client SET nickname = left(name, 3) WHERE nickname IS NULL AND ${batch}`.execute(
          database,
        )
      },
    },
  },
  '9003-index': { oldestCode: newest, index: { name: 'client_nickname', on: 'client (nickname)' } },
}
