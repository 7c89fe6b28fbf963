import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerWith, chain, collect, inHalves, resourceOf } from './intercept.ts'
import { later, type RawRecord, record, streams } from './rawRecords.ts'
import { cursors, type Intercept, readModel, type SyncWorld, startSyncWorld } from './world.ts'

const ledger = { clients: 60, creditors: 6, invoicesPerClient: 3, today: '2026-11-20' }
const raws = new Map<string, unknown[]>()
let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld(ledger)
  await world.round({ intercept: collect(raws) })
})
afterAll(() => world.close())

test.each(streams)('$stream: an older row does not replace a newer one', async ({ resource, shown }) => {
  const raw = sent(resource, 0)
  const newer = later(raw, 20, { [shown]: 'zeer nieuw' })
  const older = later(raw, 10, { [shown]: 'minder nieuw' })
  await world.round({ intercept: answerWith(resource, [[newer], [older]]) })
  const model = JSON.stringify(await readModel(world.database))
  expect(model).toContain('zeer nieuw')
  expect(model).not.toContain('minder nieuw')
  await world.round({ intercept: answerWith(resource, [[later(raw, 30, { [shown]: raw[shown] })]]) })
  expect(JSON.stringify(await readModel(world.database))).not.toContain('zeer nieuw')
})

test.each(streams)('$stream: reading the same page twice changes nothing', async ({ resource, shown }) => {
  const page = [later(sent(resource, 1), 40, { [shown]: 'tweemaal' }), sent(resource, 2)]
  await world.round({ intercept: answerWith(resource, [page]) })
  const once = await readModel(world.database)
  expect(JSON.stringify(once)).toContain('tweemaal')
  await world.round({ intercept: answerWith(resource, [page, page]) })
  expect(await readModel(world.database)).toEqual(once)
})

// The rows above have row versions from the future; this test resets the cursors.
test('reading everything again from the start changes nothing', async () => {
  const once = await readModel(world.database)
  await world.database.deleteFrom('exact_cursor').execute()
  await world.round()
  expect(await readModel(world.database)).toEqual(once)
})

test.each(streams)('$stream: an unreadable record is reported and does not hold up others', async (each) => {
  const { stream, resource, shown, poison } = each
  const { act } = world.exact
  const [bad, good] = [sent(resource, 3), sent(resource, 4)]
  const [name, value] = Object.entries(poison)[0] ?? ['', null]
  act.changeAccount(bad.ID, { [name]: value, [shown]: 'onleesbaar' })
  act.changeAccount(good.ID, { [shown]: `gezond ${stream}` })
  await world.round()
  const model = JSON.stringify(await readModel(world.database))
  expect(model).toContain(`gezond ${stream}`)
  expect(model).not.toContain('onleesbaar')
  const findings = () => world.database.selectFrom('exact_finding').select(['stream', 'record_id']).execute()
  expect(await findings()).toEqual([{ stream, record_id: bad.ID.toLowerCase() }])
  const healed = name in bad ? readable(bad[name]) : null
  act.changeAccount(bad.ID, { [name]: healed, [shown]: `hersteld ${stream}` })
  await world.round()
  expect(await findings()).toEqual([])
  expect(JSON.stringify(await readModel(world.database))).toContain(`hersteld ${stream}`)
})

/** Converts a sent value back to what the stand-in stores. */
function readable(value: unknown): string | number | null {
  if (typeof value === 'number') return value
  const date = /^\/Date\((-?\d+)\)\/$/.exec(String(value))
  if (date) return Number(date[1])
  return typeof value === 'string' ? value : null
}

test('a load interrupted in every stream resumes where it was, without losing or doubling rows', async () => {
  const small = { ...ledger, clients: 30, creditors: 3, invoicesPerClient: 2 }
  const [whole, cut] = await Promise.all([startSyncWorld(small), startSyncWorld(small)])
  try {
    await whole.round()
    for (const { stream, resource } of streams) {
      const stop = new AbortController()
      const intercept = chain(cuttingOff(resource, stop), inHalves)
      await expect(cut.round({ intercept, signal: stop.signal })).rejects.toThrow('cut off')
      expect((await cursors(cut)).get(stream)?.resume).not.toBeNull()
      expect((await cursors(cut)).get(stream)?.fresh_at).toBeNull()
    }
    await cut.round({ intercept: inHalves })
    expect(await readModel(cut.database, ['seen_at'])).toEqual(await readModel(whole.database, ['seen_at']))
    expect(await rowsByStream(cut)).toEqual(await rowsByStream(whole))
  } finally {
    await Promise.all([whole.close(), cut.close()])
  }
}, 120_000)

async function rowsByStream(of: SyncWorld): Promise<{ readonly [stream: string]: number }> {
  return Object.fromEntries([...(await cursors(of))].map(([stream, { rows }]) => [stream, rows]))
}

/** Aborts when the second page of the collection is requested, but still returns it. */
function cuttingOff(resource: string, stop: AbortController): Intercept {
  let pages = 0
  return async (call, read) => {
    if (resourceOf(call) === resource) pages += 1
    if (pages === 2) stop.abort(new Error('cut off'))
    return read(call)
  }
}

/** Returns a record of the collection as the stand-in sent it. */
function sent(resource: string, index: number): RawRecord {
  return record.parse(raws.get(resource)?.[index])
}
