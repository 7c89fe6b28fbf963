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

const requestOf = (id: string) => ({
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

test('a change is visible at once, for one call, and the stream may send it again', async () => {
  const { id } = world.exact.expectedClient(1)
  world.exact.act.changeAccount(id, { Phone: '030-1112233' })
  const before = world.exact.calls().total
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  expect(await world.sync.refreshClient(requestOf(id))).toBe(true)
  expect(world.exact.calls().total - before).toBe(1)
  expect(await read(id)).toMatchObject({ phone: '030-1112233', seenAt: world.clock.now })
  await world.round()
  expect((await read(id))?.phone).toBe('030-1112233')
})

test('changes in quick succession all arrive, whether the sync or a refresh reads them first', async () => {
  const { id } = world.exact.expectedClient(2)
  for (const number of [1, 2, 3, 4, 5, 6]) {
    world.exact.act.changeAccount(id, { Phone: `030-000000${number}` })
    if (number % 3 === 0) await world.round()
    else expect(await world.sync.refreshClient(requestOf(id))).toBe(true)
    expect((await read(id))?.phone).toBe(`030-000000${number}`)
  }
})

test('an unchanged client keeps its row version and gets a new "as of" time', async () => {
  const { id } = world.exact.expectedClient(3)
  const version = await versionOf(id)
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  expect(await world.sync.refreshClient(requestOf(id))).toBe(true)
  expect(await versionOf(id)).toBe(version)
  expect((await read(id))?.seenAt).toEqual(world.clock.now)
})

test('an answer that arrives after a sync does not restore old values', async () => {
  const { id } = world.exact.expectedClient(4)
  const slow = world.restarted({
    intercept: async (call, ask) => {
      const old = await ask(call)
      world.exact.act.changeAccount(id, { Phone: '030-9999999' })
      await world.round()
      return old
    },
  })
  expect(await slow.refreshClient(requestOf(id))).toBe(true)
  expect((await read(id))?.phone).toBe('030-9999999')
})

test('refreshing a deleted client does not bring it back', async () => {
  const { id } = world.exact.expectedClient(5)
  const slow = world.restarted({
    intercept: async (call, ask) => {
      const old = await ask(call)
      world.exact.act.deleteAccount(id)
      await world.round()
      return old
    },
  })
  expect(await slow.refreshClient(requestOf(id))).toBe(false)
  expect(await read(id)).toBeNull()
  expect(await world.sync.refreshClient(requestOf(id))).toBe(false)
})

test('an account that is no longer a customer is not refreshed', async () => {
  const { id } = world.exact.expectedClient(6)
  world.exact.act.changeAccount(id, { Status: 'P' })
  expect(await world.sync.refreshClient(requestOf(id))).toBe(false)
})
