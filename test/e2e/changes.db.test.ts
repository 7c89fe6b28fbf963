import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChangeStatus, ClientCard } from '../../src/http/contract.ts'
import { testDatabaseLocation } from '../database.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn, ExpectedClient } from '../standIns/exact/standIn.ts'
import { type ChildServer, childServer } from './childServer.ts'
import { admin, connectExact, sanne, waitUntilLoaded } from './world.ts'

let exact: ExactStandIn
let server: ChildServer
beforeAll(async () => {
  exact = await startExactStandIn({ clients: 40, minuteMs: 500 })
  const place = await testDatabaseLocation()
  server = await childServer(exact, place.kind === 'postgres' ? place.url : null)
  await server.start()
  await connectExact(server.ask, server.url)
  await waitUntilLoaded(server.ask)
})
afterAll(async () => {
  await server.close()
  await exact.close()
})

test('a changed telephone number reaches Exact and the card', async () => {
  const before = await card(client(1))
  const id = await change(client(1), before.phone, '0343-571199')
  expect(await settled(id)).toMatchObject({ status: 'written' })
  expect(exact.act.account(client(1).id)?.Phone).toBe('0343 57 11 99')
  expect((await card(client(1))).phone).toBe('0343 57 11 99')
})

test('a change survives kill -9 between the click and the write', async () => {
  const before = await card(client(2))
  exact.act.away(true)
  const id = await change(client(2), before.phone, '06-11223344')
  await server.kill()
  exact.act.away(false)
  expect(exact.act.account(client(2).id)?.Phone).not.toBe('06 11 22 33 44')
  await server.start()
  expect(await settled(id)).toMatchObject({ status: 'written' })
  expect(exact.act.account(client(2).id)?.Phone).toBe('06 11 22 33 44')
}, 90_000)

test('a conflicting change in Exact is reported, not overwritten', async () => {
  const before = await card(client(3))
  exact.act.away(true)
  const id = await change(client(3), before.phone, '06-99887766')
  exact.act.changeAccount(client(3).id, { Phone: '010-1234567' })
  exact.act.away(false)
  expect(await settled(id)).toMatchObject({
    status: 'conflict',
    conflict: [{ key: 'phone', seen: before.phone, now: '010-1234567', yours: '06 99 88 77 66' }],
  })
  expect(exact.act.account(client(3).id)?.Phone).toBe('010-1234567')
}, 90_000)

test('an employee without the right to edit changes nothing', async () => {
  const { status } = await server.ask(admin, 'PATCH', `/api/clients/${client(4).id}`, {
    expected: { phone: null },
    changes: { phone: '0612345678' },
  })
  expect(status).toBe(403)
})

async function card(client: ExpectedClient): Promise<ClientCard> {
  const { status, body } = await server.ask(sanne, 'GET', `/api/clients/${client.id}`)
  expect(status).toBe(200)
  return body as ClientCard
}

async function change(client: ExpectedClient, expected: string | null, phone: string): Promise<string> {
  const { status, body } = await server.ask(sanne, 'PATCH', `/api/clients/${client.id}`, {
    expected: { phone: expected },
    changes: { phone },
  })
  expect(status, JSON.stringify(body)).toBe(202)
  return (body as { changeId: string }).changeId
}

async function settled(changeId: string): Promise<ChangeStatus> {
  const deadline = Date.now() + 40_000
  for (;;) {
    const { status, body } = await server.ask(sanne, 'GET', `/api/changes/${changeId}`)
    const answer = body as ChangeStatus
    if (status === 200 && answer.status !== 'waiting') return answer
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function client(index: number): ExpectedClient {
  const found = exact.expected.clients[index]
  if (!found) throw new Error('no such client')
  return found
}
