import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNowSpacingMs } from '../../../src/exact/rhythm.ts'
import { administrationId } from '../../../src/values/ids.ts'
import { cursors, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 20, creditors: 2, invoicesPerClient: 2 })
  await world.round()
})
afterAll(() => world.close())

const later = (milliseconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + milliseconds)
}
const read = (of = world.sync) => of.readNow(administrationId(world.exact.division))

async function openOf(clientId: string): Promise<number> {
  const rows = await world.database
    .selectFrom('term')
    .select('amount')
    .where('client_id', '=', clientId)
    .where('state', '<>', 'settled')
    .execute()
  return rows.reduce((sum, { amount }) => sum + Number(amount), 0)
}

test('a receipt is known after at most two calls, shared by everyone who opens something', async () => {
  const client = world.exact.expected.clients.find(({ invoices }) => invoices.some(({ open }) => open > 100))
  const invoice = client?.invoices.find(({ open }) => open > 100)
  if (!client || !invoice) throw new Error('no client with an open invoice')
  later(6_000)
  const before = await openOf(client.id)
  world.exact.act.receive(client.id, invoice.number, 100, '2026-11-24')
  const calls = world.exact.calls().total
  const another = world.restarted()
  await Promise.all(Array.from({ length: 10 }, () => read()))
  expect(world.exact.calls().total - calls).toBe(2)
  expect(await openOf(client.id)).toBe(before - 100)
  expect((await cursors(world)).get('terms')?.fresh_at).toEqual(world.clock.now)
  // It was read a moment ago, so neither this instance nor another reads it again.
  await Promise.all([read(), read(another)])
  expect(world.exact.calls().total - calls).toBe(2)
})

test('a changed client is read too, if no money has changed', async () => {
  const { id } = world.exact.expectedClient(3)
  world.exact.act.changeAccount(id, { Phone: '0343-998877' })
  later(6_000)
  await read()
  const { phone } = await world.database
    .selectFrom('client')
    .select('phone')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(phone).toBe('0343-998877')
})

test('without an answer of Exact nothing changes and nothing is thrown', async () => {
  later(6_000)
  const { fresh_at: before } = (await cursors(world)).get('terms') ?? {}
  world.exact.act.fail('sync/Cashflow/PaymentTerms', 0, 2)
  await read()
  expect((await cursors(world)).get('terms')?.fresh_at).toEqual(before)
  later(6_000)
  await read()
  expect((await cursors(world)).get('terms')?.fresh_at).toEqual(world.clock.now)
})

test('during a reload only the sync reads the money', async () => {
  world.exact.act.moveDivision()
  await world.sync.syncAdministrations()
  later(6_000)
  const calls = world.exact.calls().total
  await read()
  expect(world.exact.calls().total).toBe(calls)
  await world.round()
})

test('a round and a reading at the same time lose nothing', async () => {
  const changed = [4, 5, 6, 7].map((index) => world.exact.expectedClient(index).id)
  later(6_000)
  const running = world.round()
  for (const [index, id] of changed.entries()) {
    world.exact.act.changeAccount(id, { Phone: `0343-11000${index}` })
    later(6_000)
    await read()
  }
  await running
  later(6_000)
  await world.round()
  const rows = await world.database.selectFrom('client').select('phone').where('id', 'in', changed).execute()
  expect(rows.map(({ phone }) => phone).toSorted()).toEqual([0, 1, 2, 3].map((index) => `0343-11000${index}`))
})

test('a row version that becomes visible late is read in a later round', async () => {
  const late = world.exact.expectedClient(8).id
  const { version } = await world.database
    .selectFrom('client')
    .select('version')
    .where('id', '=', late)
    .executeTakeFirstOrThrow()
  world.exact.act.hold(late, { Phone: '0343-220000' })
  world.exact.act.changeAccount(world.exact.expectedClient(9).id, { Phone: '0343-330000' })
  later(300_000)
  await world.round()
  world.exact.act.release()
  later(300_000)
  await world.round()
  const row = await world.database
    .selectFrom('client')
    .select(['phone', 'version'])
    .where('id', '=', late)
    .executeTakeFirstOrThrow()
  expect(row.phone).toBe('0343-220000')
  expect(row.version).toBeGreaterThan(version)
})

const hour = 3_600_000
const day = { limit: 5_000, remaining: 4_300, endsAt: 24 * hour }

test('open cards use the calls of the day that the rounds leave, and none once those are used up', () => {
  const at = (now: number, remaining: number) =>
    readNowSpacingMs({ ...day, remaining }, { now, intervalMs: 300_000 })
  expect(readNowSpacingMs(null, { now: 0, intervalMs: 300_000 })).toBe(5_000)
  expect(at(8 * hour, 4_300)).toBeLessThan(20_000)
  expect(at(8 * hour, 2_500)).toBeGreaterThan(30_000)
  expect(at(8 * hour, 1_900)).toBe(Number.POSITIVE_INFINITY)
  expect(at(23 * hour, 4_300)).toBe(5_000)
})
