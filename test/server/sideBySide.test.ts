import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, schemaSteps } from '../../src/database/migrate.ts'
import { openPostgres } from '../../src/database/openPostgres.ts'
import type { SchemaSteps } from '../../src/database/schemaStep.ts'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { connectExact, waitUntilLoaded } from '../e2e/world.ts'
import { type RunningPostgres, startPostgres } from '../setup/startPostgres.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import { startSearchers } from './searchers.ts'

let postgres: RunningPostgres
let exact: ExactStandIn
let old: ChildServer
let restarted: ChildServer
let databaseUrl: string
beforeAll(startOldVersion, 300_000)
afterAll(async () => {
  await Promise.all([old.close(), restarted.close()])
  await exact.close()
  await postgres.stop()
})

test('while the next version migrates, the old one answers every search, and another old one may start', async () => {
  const [client] = exact.expected.clients
  if (!client) throw new Error('there are no clients')
  const searchers = await startSearchers(old, { count: 4, q: client.name, card: client.id })
  await sleep(500)
  await upgrade(nextVersion)
  await restarted.start()
  await sleep(500)
  const replies = await searchers.stop()
  expect([...new Set(replies.map(({ outcome }) => outcome))]).toEqual(['200'])
  const ofRestarted = await startSearchers(restarted, { count: 1, q: client.name, card: client.id })
  await sleep(500)
  expect([...new Set((await ofRestarted.stop()).map(({ outcome }) => outcome))]).toEqual(['200'])
  await restarted.kill()
}, 300_000)

test('the version after that stops an old one from starting, with one line that says why', async () => {
  await upgrade(versionAfter)
  const { code, stderr } = await restarted.launch()
  expect([code, stderr]).toEqual([
    1,
    `A newer version of the portal has changed the database (9003-no-calls) in a way that this version (${newest}) cannot work with. Start the newer version, or restore a back-up from before the upgrade.\n`,
  ])
}, 180_000)

const newest = Object.keys(schemaSteps).at(-1) ?? ''
const step = (oldestCode: string, statement: string) => ({
  oldestCode,
  up: async (database: Kysely<unknown>) => {
    await sql.raw(statement).execute(database)
  },
})

/** Steps that a next version could add. */
const nextVersion: SchemaSteps = {
  ...schemaSteps,
  '9001-nickname': step(newest, 'ALTER TABLE client ADD COLUMN nickname text'),
  '9002-calls': step(newest, 'CREATE TABLE call AS SELECT id AS client, now() AS at FROM client'),
}

/** Steps that the version after that could add. */
const versionAfter: SchemaSteps = {
  ...nextVersion,
  '9003-no-calls': step('9002-calls', 'DROP TABLE call'),
}

async function startOldVersion(): Promise<void> {
  postgres = await startPostgres()
  await postgres.createDatabase('portal')
  databaseUrl = `${postgres.url}/portal`
  exact = await startExactStandIn({ clients: 200, minuteMs: 500 })
  old = await childServer(exact, databaseUrl)
  restarted = await childServer(exact, databaseUrl)
  await old.start()
  await connectExact(old.ask, old.url)
  await waitUntilLoaded(old.ask)
}

async function upgrade(steps: SchemaSteps): Promise<void> {
  const opened = openPostgres(databaseUrl)
  await migrate(opened, { steps })
  await opened.close()
}
