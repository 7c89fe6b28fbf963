import { afterAll, beforeAll, expect, test } from 'vitest'
import { readClient } from '../../../src/clients/index.ts'
import { administrationId, clientId } from '../../../src/values/ids.ts'
import { type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 20, creditors: 2, invoicesPerClient: 1 })
  await world.round()
})
afterAll(() => world.close())

const asked = (id: string) => ({
  administration: administrationId(world.exact.division),
  clientId: clientId(id),
  waitMs: 5_000,
})
const read = (id: string) => readClient(world.database, clientId(id))

async function versionOf(id: string): Promise<number> {
  const row = await world.database
    .selectFrom('client')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}

test('a change is seen at once, for one call, and the stream brings it again without harm', async () => {
  const { id } = world.exact.expectedClient(1)
  world.exact.act.changeAccount(id, { Phone: '030-1112233' })
  const before = world.exact.calls().total
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  expect(await world.sync.refreshClient(asked(id))).toBe(true)
  expect(world.exact.calls().total - before).toBe(1)
  expect(await read(id)).toMatchObject({ phone: '030-1112233', seenAt: world.clock.now })
  await world.round()
  expect((await read(id))?.phone).toBe('030-1112233')
})

test('changes that follow each other closely all arrive, whoever reads them first', async () => {
  const { id } = world.exact.expectedClient(2)
  for (const number of [1, 2, 3, 4, 5, 6]) {
    world.exact.act.changeAccount(id, { Phone: `030-000000${number}` })
    if (number % 3 === 0) await world.round()
    else expect(await world.sync.refreshClient(asked(id))).toBe(true)
    expect((await read(id))?.phone).toBe(`030-000000${number}`)
  }
})

test('a client that did not change keeps its row version and was true just now', async () => {
  const { id } = world.exact.expectedClient(3)
  const version = await versionOf(id)
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  expect(await world.sync.refreshClient(asked(id))).toBe(true)
  expect(await versionOf(id)).toBe(version)
  expect((await read(id))?.seenAt).toEqual(world.clock.now)
})

test('an answer that sync overtook does not put back what was', async () => {
  const { id } = world.exact.expectedClient(4)
  const slow = world.restarted({
    onTheWay: async (call, ask) => {
      const old = await ask(call)
      world.exact.act.changeAccount(id, { Phone: '030-9999999' })
      await world.round()
      return old
    },
  })
  expect(await slow.refreshClient(asked(id))).toBe(true)
  expect((await read(id))?.phone).toBe('030-9999999')
})

test('a deleted client does not come back by being looked at', async () => {
  const { id } = world.exact.expectedClient(5)
  const slow = world.restarted({
    onTheWay: async (call, ask) => {
      const old = await ask(call)
      world.exact.act.deleteAccount(id)
      await world.round()
      return old
    },
  })
  expect(await slow.refreshClient(asked(id))).toBe(false)
  expect(await read(id)).toBeNull()
  expect(await world.sync.refreshClient(asked(id))).toBe(false)
})

test('someone who is no debtor any more is no client to refresh', async () => {
  const { id } = world.exact.expectedClient(6)
  world.exact.act.changeAccount(id, { Status: 'P' })
  expect(await world.sync.refreshClient(asked(id))).toBe(false)
})
