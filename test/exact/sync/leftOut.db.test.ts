import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFreshness } from '../../../src/exact/freshness.ts'
import { administrationId } from '../../../src/values/ids.ts'
import { installation } from '../connection/installation.ts'
import { resourceOf } from './intercept.ts'
import { cursors, type Intercept, readModel, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 12, creditors: 3, invoicesPerClient: 2 })
})
afterAll(() => world.close())

const never = new AbortController().signal
const administration = () => administrationId(world.exact.division)
test('of several administrations the admin chooses; until then nothing is read', async () => {
  const calls = world.exact.calls().total
  await world.round({ intercept: withAnother })
  expect(await list()).toEqual([
    { id: world.exact.division, included: false },
    { id: 9_999_999, included: false },
  ])
  // The division of the user, and the list.
  expect(world.exact.calls().total - calls).toBe(2)
  const options = {
    streams: world.sync.figureStreams,
    installation,
    now: world.clock.now,
    intervalMs: 300_000,
  }
  expect((await readFreshness(world.database, options)).state).toBe('unchosen')
  await include()
  await world.round({ intercept: withAnother })
  expect((await readModel(world.database)).client?.length).toBe(12)
})

test('the clients of an administration that is left out disappear at once, the rest in steps', async () => {
  const before = await figures()
  await leaveOut()
  const hidden = await figures()
  expect([hidden.client, hidden.creditor]).toEqual([[], []])
  expect(hidden.term).toEqual(before.term)
  // Included again before everything is removed, it waits.
  await include()
  expect(await world.sync.included()).toEqual([])
  expect(await world.sync.removeLeftOut(never)).toBe(true)
  for (const [table, rows] of Object.entries(await figures())) expect(rows, table).toEqual([])
  expect((await cursors(world)).size).toBe(0)
  expect(await world.sync.removeLeftOut(never)).toBe(false)
  await world.round()
  expect(await figures()).toEqual(before)
})

test('a removal that is cut off goes on', async () => {
  await leaveOut()
  const stop = new AbortController()
  stop.abort(new Error('cut off'))
  await expect(world.sync.removeLeftOut(stop.signal)).rejects.toThrow('cut off')
  expect((await figures()).term).not.toEqual([])
  await world.sync.removeLeftOut(never)
  for (const [table, rows] of Object.entries(await figures())) expect(rows, table).toEqual([])
  await include()
  await world.round()
})

test('a page that arrives after its administration was left out is not stored', async () => {
  const leaveOutDuringTerms: Intercept = async (call, read) => {
    const page = await read(call)
    if (resourceOf(call) === 'sync/Cashflow/PaymentTerms') await leaveOut()
    return page
  }
  const [client = ''] = world.exact.expected.clients.map(({ id }) => id)
  world.exact.act.changeAccount(client, { Phone: '0318 123 456' })
  await expect(world.round({ intercept: leaveOutDuringTerms })).rejects.toMatchObject({
    code: 'exact/left-out',
  })
  expect((await figures()).client).toEqual([])
  expect((await cursors(world)).size).toBe(0)
})

function list() {
  return world.database.selectFrom('exact_administration').select(['id', 'included']).orderBy('id').execute()
}

async function include(): Promise<void> {
  await world.database
    .updateTable('exact_administration')
    .set({ included: true })
    .where('id', '=', administration())
    .execute()
}

function leaveOut(): Promise<void> {
  return world.database
    .transaction()
    .execute((transaction) => world.sync.leaveOut(transaction, administration()))
}

function figures() {
  return readModel(world.database, ['version', 'seen_at'])
}

/** Adds an administration to the list that Exact sends. */
async function withAnother(...[call, read]: Parameters<Intercept>): ReturnType<Intercept> {
  const page = await read(call)
  if (resourceOf(call) !== 'system/Divisions') return page
  const [first] = page.rows
  return { ...page, rows: [first, Object.assign({}, first, { Code: 9_999_999, Description: 'Vastgoed' })] }
}
