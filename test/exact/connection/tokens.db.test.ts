import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DatabaseError } from '../../../src/database/errors.ts'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import {
  accounts,
  approve,
  type Connected,
  codeOf,
  newConnection,
  newKeeper,
  startConnected,
  wait,
} from './connected.ts'

let opened: OpenDatabase
let world: Connected
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterEach(() => world.close())
afterAll(() => opened.close())

const row = () => opened.database.selectFrom('exact_connection').selectAll().executeTakeFirstOrThrow()

test('tokens are unreadable in the database', async () => {
  world = await startConnected(opened)
  const { state, access_token, refresh_token, expires_in } = await row()
  expect([state, expires_in]).toEqual(['connected', 600])
  for (const sealed of [access_token, refresh_token]) {
    const bytes = Buffer.from(sealed ?? '', 'base64')
    expect(bytes.length).toBeGreaterThan(60)
    expect(bytes.toString('latin1')).not.toContain('stampNL001')
    expect(sealed).not.toContain('stampNL001')
  }
})

test('a wrong state or a used code does not connect', async () => {
  world = await startConnected(opened)
  const connection = world.another()
  const { authorizeUrl } = await connection.connect()
  const approved = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' })
  const back = new URL(approved.headers.get('location') ?? '')
  expect(back.origin + back.pathname).toBe('http://localhost:3978/api/exact/callback')
  const code = back.searchParams.get('code') ?? ''
  const state = back.searchParams.get('state') ?? ''
  expect(await codeOf(connection.finishConnecting({ code, state: `${state.slice(1)}x` }))).toBe(
    'exact/refused',
  )
  await connection.finishConnecting({ code, state })
  expect(await codeOf(connection.finishConnecting({ code, state }))).toBe('exact/refused')
})

test('without a connection every call fails with that reason', async () => {
  world = await startConnected(opened)
  await opened.database.updateTable('exact_connection').set({ state: 'none' }).execute()
  expect(await codeOf(world.connection.readPage(world.call(accounts)))).toBe('exact/not-connected')
})

test('a token is refreshed on time, repeatedly, and never too early', async () => {
  world = await startConnected(opened, { tokenSeconds: 31, minuteMs: 200 })
  const seen = new Set<string | null>()
  await opened.database.updateTable('exact_connection').set({ expires_in: 31 }).execute()
  for (let turn = 0; turn < 3; turn += 1) {
    await pass(20)
    const stored = await row()
    const { rows } = await world.connection.readPage(world.call(accounts))
    expect(rows.length).toBeGreaterThan(0)
    seen.add(stored.refresh_token)
    expect((await row()).refresh_token).not.toBe(stored.refresh_token)
  }
  expect(seen.size).toBe(3)
  expect(world.exact.violations()).toMatchObject({ tokenTooEarly: 0, tokenReused: 0, unauthorized: 0 })
})

test('two busy instances do not break the chain of tokens', async () => {
  world = await startConnected(opened, { tokenSeconds: 2, minuteMs: 200 })
  const instances = [world.connection, world.another()]
  const until = Date.now() + 5_000
  const sessions = instances.flatMap((connection) =>
    Array.from({ length: 4 }, async () => {
      let calls = 0
      while (Date.now() < until) {
        const { rows } = await connection.readPage(world.call(accounts))
        expect(rows.length).toBeGreaterThan(0)
        calls += 1
        await wait(20)
      }
      return calls
    }),
  )
  const calls = (await Promise.all(sessions)).reduce((sum, count) => sum + count, 0)
  expect(calls).toBeGreaterThan(50)
  expect(world.exact.violations()).toMatchObject({ tokenReused: 0, tokenTooEarly: 0, unauthorized: 0 })
  expect((await row()).state).toBe('connected')
})

test('new tokens that cannot be stored at once are kept until the database is back', async () => {
  world = await startConnected(opened, { tokenSeconds: 31, minuteMs: 200 })
  await opened.database.updateTable('exact_connection').set({ expires_in: 31 }).execute()
  await pass(20)
  let failures = 0
  const failing = opened.database.withPlugin({
    transformQuery: ({ node }) => {
      if (failures < 3 && node.kind === 'UpdateQueryNode' && JSON.stringify(node).includes('access_token')) {
        failures += 1
        throw new DatabaseError('connection lost')
      }
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const connection = newConnection(world.exact, failing)
  expect((await connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  expect(failures).toBe(3)
  expect((await row()).state).toBe('connected')
  expect(world.exact.violations()).toMatchObject({ tokenReused: 0, unauthorized: 0 })
})

test('a refresh that is too early keeps the current token', async () => {
  world = await startConnected(opened, { tokenSeconds: 600 })
  await opened.database
    .updateTable('exact_connection')
    .set({ obtained_at: new Date(Date.now() - 580_000) })
    .execute()
  const before = await row()
  for (let call = 0; call < 5; call += 1) {
    expect((await world.connection.readPage(world.call(accounts))).next).toBeNull()
  }
  expect(world.exact.violations().tokenTooEarly).toBe(1)
  expect(await row()).toMatchObject({
    state: 'connected',
    refresh_token: before.refresh_token,
    refresh_lease: null,
  })
})

test('a refresh token used elsewhere breaks the connection, and connecting again repairs it', async () => {
  world = await startConnected(opened, { tokenSeconds: 1 })
  world.exact.act.breakConnection()
  await pass(1.1)
  expect(await codeOf(world.connection.readPage(world.call(accounts)))).toBe('exact/connection-broken')
  expect(await row()).toMatchObject({ state: 'broken', reason: 'refresh-token-used' })
  expect(await codeOf(world.another().readPage(world.call(accounts)))).toBe('exact/connection-broken')
  await approve(world.connection)
  expect(await row()).toMatchObject({ state: 'connected', reason: null })
  expect((await world.another().readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
})

test('an unreachable token endpoint does not matter while the token is valid', async () => {
  world = await startConnected(opened, { tokenSeconds: 3 })
  await pass(1.6)
  world.exact.act.fail('oauth2/token', 503, 1)
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  world.exact.act.fail('oauth2/token', 0, 1)
  await pass(1.5)
  // The pause after the first failure.
  await wait(1_000)
  expect(await codeOf(world.connection.readPage(world.call(accounts)))).toBe('exact/away')
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  expect(await row()).toMatchObject({ state: 'connected' })
})

test('a temporary refusal breaks nothing, and the next request waits', async () => {
  world = await startConnected(opened, { tokenSeconds: 1 })
  await pass(1.1)
  let asked = 0
  let isRefused = true
  const connection = newConnection(world.exact, opened.database, {
    fetch: async (url, init) => {
      if (!String(url).endsWith('/token')) return fetch(url, init)
      asked += 1
      return isRefused
        ? Response.json({ error: 'temporarily_unavailable' }, { status: 400 })
        : fetch(url, init)
    },
  })
  const read = () => connection.readPage(world.call(accounts, { urgency: 'interactive' }))
  for (let call = 0; call < 3; call += 1) expect(await codeOf(read())).toBe('exact/away')
  expect(asked).toBe(1)
  expect(await row()).toMatchObject({ state: 'connected', reason: null })
  isRefused = false
  await wait(1_000)
  expect((await read()).rows.length).toBeGreaterThan(0)
})

test('a token that Exact rejects is refreshed once and the call repeated', async () => {
  world = await startConnected(opened, { tokenSeconds: 2 })
  await pass(2.1)
  // By our clock it is still valid.
  await opened.database.updateTable('exact_connection').set({ obtained_at: new Date() }).execute()
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  expect(world.exact.violations()).toMatchObject({ unauthorized: 1, tokenReused: 0 })
})

test('an instance with another key cannot use the tokens, and does not break them for the others', async () => {
  world = await startConnected(opened)
  const stranger = newConnection(world.exact, opened.database, {
    encryptionKeys: [Buffer.alloc(32, 8).toString('base64')],
  })
  expect(await codeOf(stranger.readPage(world.call(accounts)))).toBe('exact/connection-broken')
  expect(await stranger.state()).toMatchObject({ state: 'broken', reason: 'encryption-key' })
  expect(await row()).toMatchObject({ state: 'connected', reason: null })
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
})

test('a key is replaced while instances with the older and the newer order of keys run', async () => {
  world = await startConnected(opened, { tokenSeconds: 1 })
  const [older, newer] = [7, 8].map((byte) => Buffer.alloc(32, byte).toString('base64'))
  const instanceWith = (...encryptionKeys: [string, ...string[]]) =>
    newConnection(world.exact, opened.database, { encryptionKeys })
  const prepared = instanceWith(older ?? '', newer ?? '')
  const changed = instanceWith(newer ?? '', older ?? '')
  for (const refreshing of [prepared, changed, prepared, changed]) {
    await pass(1.1)
    expect((await refreshing.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
    expect(await prepared.state()).toMatchObject({ state: 'connected' })
    expect(await changed.state()).toMatchObject({ state: 'connected' })
  }
  const finished = instanceWith(newer ?? '')
  expect((await finished.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  expect(await world.connection.state()).toMatchObject({ state: 'broken', reason: 'encryption-key' })
})

test('the clock of the database decides how old a token is', async () => {
  world = await startConnected(opened)
  const ahead = newConnection(world.exact, opened.database, {
    now: () => new Date(Date.now() + 580_000),
  })
  for (let call = 0; call < 3; call += 1) await ahead.readPage(world.call(accounts))
  expect(world.exact.violations()).toMatchObject({ tokenTooEarly: 0, unauthorized: 0 })
})

test('new tokens that are stored late repair a connection that another instance marked as broken', async () => {
  world = await startConnected(opened, { tokenSeconds: 1 })
  await pass(1.1)
  const issued = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const slow = newConnection(world.exact, opened.database, {
    fetch: async (url, init) => {
      const answer = await fetch(url, init)
      if (String(url).endsWith('/token')) {
        issued.resolve()
        await answered.promise
      }
      return answer
    },
  })
  const reading = slow.readPage(world.call(accounts))
  await issued.promise
  // The lease of the first has ended while it waits for the answer.
  await opened.database.updateTable('exact_connection').set({ refresh_lease: null }).execute()
  expect(await codeOf(world.connection.readPage(world.call(accounts)))).toBe('exact/connection-broken')
  answered.resolve()
  expect((await reading).rows.length).toBeGreaterThan(0)
  expect(await row()).toMatchObject({ state: 'connected', reason: null })
})

/** Lets time pass by the clock of Exact and, for the tokens, by that of the database. */
async function pass(seconds: number): Promise<void> {
  world.exact.act.advance(seconds * 1_000)
  const earlier = (column: string) => sql<Date>`${sql.ref(column)} - make_interval(secs => ${seconds})`
  await opened.database
    .updateTable('exact_connection')
    .set({ obtained_at: earlier('obtained_at'), token_requested_at: earlier('token_requested_at') })
    .execute()
}

const restarted = () => newKeeper(world.exact, opened.database)

test('a day of refused tokens, several instances and constant restarts stays within 200 token requests', async () => {
  world = await startConnected(opened)
  const steady = restarted()
  expect((await steady.state()).requestsTokensOften).toBe(false)
  for (let time = 0; time < 20; time += 1) {
    await restarted()
      .replacementFor(await steady.accessToken())
      .catch(() => undefined)
  }
  expect((await steady.state()).requestsTokensOften).toBe(true)
  for (let passed = 0; passed < 86_400; passed += 580) {
    await pass(580)
    const token = await steady.accessToken()
    await restarted()
      .replacementFor(token)
      .catch(() => undefined)
  }
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  expect(world.exact.violations()).toMatchObject({ tokenOverDayLimit: 0, tokenReused: 0, unauthorized: 0 })
})

test('a token endpoint that keeps failing is not asked too often, and works again by itself', async () => {
  world = await startConnected(opened)
  world.exact.act.fail('oauth2/token', 503, 1_000)
  await pass(600)
  for (let time = 0; time < 210; time += 1) {
    await restarted()
      .accessToken()
      .catch(() => undefined)
  }
  expect(world.exact.violations().tokenOverDayLimit).toBe(0)
  world.exact.act.fail('oauth2/token', 503, 0)
  await pass(600)
  expect(await restarted().accessToken()).toContain('stampNL001')
})

test('a token is asked for within minutes of the end of an outage, also after many failed requests', async () => {
  world = await startConnected(opened)
  world.exact.act.fail('oauth2/token', 503, 1_000)
  await pass(600)
  for (let minute = 0; minute < 60; minute += 1) {
    for (let instance = 0; instance < 4; instance += 1) {
      await restarted()
        .accessToken()
        .catch(() => undefined)
    }
    await pass(60)
  }
  world.exact.act.fail('oauth2/token', 503, 0)
  await pass(180)
  expect(await restarted().accessToken()).toContain('stampNL001')
})
