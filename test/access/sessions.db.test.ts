import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSessions } from '../../src/access/index.ts'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { isSmallWrite } from '../../src/database/smallWrite.ts'
import { openTestDatabase } from '../database.ts'
import { sanne } from './employees.ts'

const hour = 3_600_000
const begun = new Date('2026-03-02T08:00:00Z')
let clock = begun
let opened: OpenDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
beforeEach(() => {
  clock = begun
})
afterAll(() => opened.close())

const sessionsNow = (database: Database = opened.database) =>
  createSessions(database, {
    now: () => clock,
    randomSecret: () => randomBytes(32).toString('base64url'),
  })

test('the secret gives the signed-in employee, with roles and language', async () => {
  const { secret, maxAgeSeconds } = await sessionsNow().begin(sanne)
  expect(maxAgeSeconds).toBe(8 * 3600)
  expect(await sessionsNow().find(secret)).toEqual(sanne)
})

test('another secret gives no employee', async () => {
  const { secret } = await sessionsNow().begin(sanne)
  for (const other of ['', 'x', secret.toUpperCase(), `${secret} `, "' OR true --"]) {
    expect(await sessionsNow().find(other)).toBeNull()
  }
})

test('a session ends after a working day', async () => {
  const { secret } = await sessionsNow().begin(sanne)
  clock = new Date(begun.getTime() + 8 * hour - 1)
  expect(await sessionsNow().find(secret)).toEqual(sanne)
  clock = new Date(begun.getTime() + 8 * hour)
  expect(await sessionsNow().find(secret)).toBeNull()
})

test('ending one session leaves the others', async () => {
  const sessions = sessionsNow()
  const [desk, home] = [await sessions.begin(sanne), await sessions.begin(sanne)]
  await sessions.end(desk.secret)
  expect([await sessions.find(desk.secret), await sessions.find(home.secret)]).toEqual([null, sanne])
})

test('the table holds no secret, and ended sessions are removed', async () => {
  await opened.database.deleteFrom('portal_session').execute()
  const { secret } = await sessionsNow().begin(sanne)
  const rows = await opened.database.selectFrom('portal_session').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(secret)
  clock = new Date(begun.getTime() + 9 * hour)
  await sessionsNow().begin(sanne)
  expect(await opened.database.selectFrom('portal_session').selectAll().execute()).toHaveLength(1)
})

test('a code starts one more session, which ends with the first', async () => {
  const sessions = sessionsNow()
  const window = await sessions.begin(sanne)
  clock = new Date(begun.getTime() + 2 * hour)
  const code = await sessions.handOver(window.secret)
  const frame = await sessions.redeem(code ?? '')
  expect(frame?.maxAgeSeconds).toBe(6 * 3600)
  expect(await sessions.find(frame?.secret ?? '')).toEqual(sanne)
  clock = new Date(begun.getTime() + 8 * hour)
  expect(await sessions.find(frame?.secret ?? '')).toBeNull()
})

test('a code is valid once, for a minute, and is no session itself', async () => {
  const sessions = sessionsNow()
  const { secret } = await sessions.begin(sanne)
  const [code, late] = [(await sessions.handOver(secret)) ?? '', (await sessions.handOver(secret)) ?? '']
  expect(await sessions.find(code)).toBeNull()
  expect(await sessions.redeem(code)).not.toBeNull()
  clock = new Date(begun.getTime() + 60_000)
  expect([await sessions.redeem(code), await sessions.redeem(late)]).toEqual([null, null])
  expect([await sessions.handOver('x'), await sessions.redeem('x')]).toEqual([null, null])
})

test('signing in and out writes nothing that a nearly full disk refuses', async () => {
  const refused: string[] = []
  const watched = opened.database.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind !== 'SelectQueryNode' && !isSmallWrite(JSON.stringify(node))) refused.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const sessions = sessionsNow(watched)
  const { secret } = await sessions.begin(sanne)
  const code = await sessions.handOver(secret)
  expect(await sessions.redeem(code ?? '')).not.toBeNull()
  await sessions.end(secret)
  expect(refused).toEqual([])
})
