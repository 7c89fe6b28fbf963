import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientCard, ExactAdmin, FoundClient } from '../../src/http/contract.ts'
import { testDatabaseLocation } from '../database.ts'
import { searchWhileReloading } from '../reload/searchWhileReloading.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import { type ChildServer, childServer } from './childServer.ts'
import { admin, connectExact, sanne, waitUntilLoaded } from './world.ts'

const clients = 4_000
let exact: ExactStandIn
let server: ChildServer
beforeAll(async () => {
  exact = await startExactStandIn({ clients, invoicesPerClient: 2, minuteMs: 2_000 })
  const place = await testDatabaseLocation()
  server = await childServer(exact, place.kind === 'postgres' ? place.url : null)
  await server.start()
  await connectExact(server.ask, server.url)
})
afterAll(async () => {
  await server.close()
  await exact.close()
})

test('4,000 clients load in full although the process is killed halfway', async () => {
  await until('half the terms', async () => ((await rows()).get('terms') ?? 0) > 1_000)
  const callsBefore = exact.calls().total
  await server.kill()
  await server.start()
  await waitUntilLoaded(server.ask, 200_000)
  expect(exact.calls().byResource['sync/CRM/Accounts']).toBeLessThan(2 + clients / 1000 + 10)
  expect(exact.calls().total).toBeGreaterThan(callsBefore)
  for (const index of [0, 1, 777, 2_500, clients - 1]) {
    const expected = exact.expected.clients[index]
    if (!expected) throw new Error('no such client')
    const found = await card(expected.id)
    expect([found.number, found.name, found.balance.cents, found.overdue.cents]).toEqual([
      expected.number,
      expected.name,
      expected.balance,
      expected.overdue,
    ])
  }
}, 300_000)

test('the sync kept within the minute limit and Exact refused nothing', () => {
  expect(exact.violations()).toMatchObject({
    overMinuteLimit: 0,
    overDayLimit: 0,
    tokenTooEarly: 0,
    tokenReused: 0,
    badRequests: 0,
    unauthorized: 0,
  })
})

test('a changed number, a new receipt and a deleted client arrive with the next sync', async () => {
  const [changed, , deleted] = exact.expected.clients
  const paying = exact.expected.clients.find((client) => client.kind === 'open')
  const invoice = paying?.invoices.find((row) => row.open > 100)
  if (!changed || !deleted || !paying || !invoice) throw new Error('no such clients')
  exact.act.changeAccount(changed.id, { Phone: '0800-7654321' })
  const after = exact.act.receive(paying.id, invoice.number, 100, invoice.date)
  exact.act.deleteAccount(deleted.id)
  const { status } = await server.ask(admin, 'POST', '/api/admin/exact/sync', {})
  expect(status).toBe(202)
  await until('the number is found', async () =>
    (await find('08007654321')).some((client) => client.id === changed.id),
  )
  await until('the receipt counts', async () => (await card(paying.id)).balance.cents === after.balance)
  await until(
    'the deleted client is gone',
    async () => (await server.ask(sanne, 'GET', `/api/clients/${deleted.id}`)).status === 404,
  )
  expect(await find(deleted.number)).toEqual([])
}, 200_000)

test('while Exact moves the administration, every search finds whole clients', async () => {
  const { wrong, moves, searches } = await searchWhileReloading(
    { server, exact },
    { seconds: 5, seed: 1, gone: [2] },
  )
  expect(wrong).toEqual([])
  expect(moves).toBeGreaterThan(0)
  expect(searches).toBeGreaterThan(20)
}, 200_000)

async function rows(): Promise<ReadonlyMap<string, number>> {
  const { body } = await server.ask(admin, 'GET', '/api/admin/exact')
  const { administrations } = body as ExactAdmin
  return new Map(
    administrations.flatMap(({ streams }) => streams.map((stream) => [stream.stream, stream.rows] as const)),
  )
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function card(id: string): Promise<ClientCard> {
  const { status, body } = await server.ask(sanne, 'GET', `/api/clients/${id}`)
  expect(status).toBe(200)
  return body as ClientCard
}

async function find(q: string): Promise<readonly FoundClient[]> {
  const { status, body } = await server.ask(sanne, 'POST', '/api/clients/search', { q, limit: 20 })
  expect(status).toBe(200)
  return (body as { clients: FoundClient[] }).clients
}
