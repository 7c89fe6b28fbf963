import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type ChildServer, childServer } from '../e2e/childServer.ts'
import { admin, connectExact, sanne, waitUntilLoaded } from '../e2e/world.ts'
import { type RunningPostgres, startPostgres } from '../setup/startPostgres.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import { type FaultyProxy, startFaultyProxy } from '../standIns/network/faultyProxy.ts'
import { type Reply, startSearchers } from './searchers.ts'

/** How many times each fault happens; `npm run outage` makes it twenty. */
const rounds = Number(process.env.OUTAGE_ROUNDS ?? 1)

let postgres: RunningPostgres
let proxy: FaultyProxy
let exact: ExactStandIn
let server: ChildServer
let databaseUrl: string
let target: { readonly q: string; readonly card: string; readonly search: unknown }
beforeAll(startPortal, 300_000)
afterEach(async () => {
  postgres.faults.thaw()
  proxy.pass()
  if (server.exitCode() !== null) await server.start()
})
afterAll(stopPortal)

describe('while employees search, a database that', () => {
  test.each(Object.entries(faults()))(
    '%s: every request is answered, the process survives, and service resumes afterwards',
    async (_, fault) => {
      for (let round = 0; round < rounds; round += 1) {
        const searchers = await startSearchers(server, { count: 6, q: target.q, card: target.card })
        await sleep(500)
        await fault()
        await expectRecovered()
        expectAnswered(await searchers.stop())
        expect(server.exitCode()).toBeNull()
      }
    },
    180_000 * rounds,
  )
})

test('no log line about an outage contains data or the password', () => {
  expect(server.written()).toContain('"reason":')
  expect(server.written()).not.toContain('postgres:postgres')
  for (const { name } of exact.expected.clients) expect(server.written()).not.toContain(name)
})

test('afterwards this instance syncs again', async () => {
  const [client] = exact.expected.clients
  if (!client) throw new Error('there are no clients')
  exact.act.changeAccount(client.id, { Phone: '0800-7654321' })
  await expect
    .poll(
      async () => {
        // The next round may be minutes away.
        await server.ask(admin, 'POST', '/api/admin/exact/sync', {})
        return search('08007654321').catch(() => null)
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toMatchObject([{ id: client.id }])
}, 90_000)

describe('a stop ends within 20 seconds', () => {
  test.each(['freezes', 'accepts connections and answers nothing'])(
    'even when the database %s',
    async (kind) => {
      const searchers = await startSearchers(server, { count: 4, q: target.q, card: target.card })
      await sleep(500)
      if (kind === 'freezes') postgres.faults.freeze()
      else proxy.swallow()
      await sleep(500)
      const { code, stderr, milliseconds } = await server.stop()
      await searchers.stop()
      expect(milliseconds).toBeLessThan(20_000)
      expect([0, 1]).toContain(code)
      if (code === 1) expect(stderr).toMatch(/^stopped without waiting any longer for: .+$/m)
    },
    60_000,
  )
})

/** Returns what can happen to a database, by a description that completes the title of the tests. */
function faults(): { readonly [name: string]: () => Promise<void> } {
  return {
    'ends its connections under load': () => endConnections(20),
    'is shut down and started again': async () => {
      await postgres.faults.shutDown()
      try {
        await sleep(1_000)
        expect([await health('live'), await health('ready')]).toEqual([200, 503])
      } finally {
        await postgres.faults.start()
      }
    },
    freezes: async () => {
      postgres.faults.freeze()
      await sleep(1_000)
      expect([await health('live'), await health('ready')]).toEqual([200, 503])
      await sleep(8_000)
      postgres.faults.thaw()
    },
    'accepts connections and answers nothing': async () => {
      proxy.swallow()
      await sleep(1_000)
      expect([await health('live'), await health('ready')]).toEqual([200, 503])
      await sleep(8_000)
      proxy.pass()
    },
    'is behind a firewall that forgot the connections': async () => {
      proxy.lose()
      await sleep(3_000)
    },
    'has its connections reset': async () => {
      for (let time = 0; time < 20; time += 1) {
        proxy.cut()
        await sleep(20)
      }
    },
  }
}

async function startPortal(): Promise<void> {
  postgres = await startPostgres()
  await postgres.createDatabase('portal')
  proxy = await startFaultyProxy(Number(new URL(postgres.url).port))
  databaseUrl = `postgres://postgres:postgres@127.0.0.1:${proxy.port}/portal`
  exact = await startExactStandIn({ clients: 100, minuteMs: 500 })
  server = await childServer(exact, databaseUrl, { LOG_LEVEL: 'info', DRAIN_SECONDS: '1' })
  await server.start()
  await connectExact(server.ask, server.url)
  await waitUntilLoaded(server.ask)
  const [client] = exact.expected.clients
  if (!client) throw new Error('there are no clients')
  target = { q: client.name, card: client.id, search: await search(client.name) }
}

async function search(q: string): Promise<unknown> {
  const { status, body } = await server.ask(sanne, 'POST', '/api/clients/search', { q, limit: 20 })
  if (status !== 200) throw new Error(`the search answered ${status}`)
  const { clients } = body as { clients: readonly unknown[] }
  return clients
}

/** Returns the status of a health check. Fails if the answer takes two seconds or more. */
async function health(path: 'live' | 'ready'): Promise<number> {
  const begun = Date.now()
  const { status } = await fetch(`${server.url}/health/${path}`)
  expect(Date.now() - begun).toBeLessThan(2_000)
  return status
}

async function expectRecovered(): Promise<void> {
  await expect.poll(() => health('ready'), { timeout: 30_000, interval: 200 }).toBe(200)
  await expect.poll(() => search(target.q).catch(() => null), { timeout: 20_000 }).toEqual(target.search)
}

function expectAnswered(replies: readonly Reply[]): void {
  const outcomes = [...new Set(replies.map(({ outcome }) => outcome))]
  const expected = ['200', '503 database/away', '503 desk/too-busy']
  expect(outcomes.filter((outcome) => !expected.includes(outcome))).toEqual([])
  expect(outcomes).toContain('200')
  expect(Math.max(...replies.map(({ milliseconds }) => milliseconds))).toBeLessThan(longestAnswer)
}

/** Ends every connection of the portal repeatedly, as an administrator or a failover does. */
async function endConnections(times: number): Promise<void> {
  const administrator = new pg.Client({ connectionString: `${postgres.url}/postgres` })
  await administrator.connect()
  for (let time = 0; time < times; time += 1) {
    await administrator.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'portal'`,
    )
    await sleep(20)
  }
  await administrator.end()
}

/** Milliseconds to wait for a connection and for a statement, with a margin for a busy machine. */
const longestAnswer = 17_000

async function stopPortal(): Promise<void> {
  await server.close()
  await exact.close()
  await proxy.close()
  await postgres.stop()
}
