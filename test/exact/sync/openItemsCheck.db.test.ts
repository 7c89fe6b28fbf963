import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncOnce } from './syncOnce.ts'
import { readModel, type SyncWorld, startSyncWorld } from './world.ts'

const list = 'read/financial/ReceivablesList'
const day = 24 * 3_600_000

let world: SyncWorld
let loaded: Awaited<ReturnType<typeof readModel>>
beforeAll(async () => {
  world = await startSyncWorld({ clients: 40, creditors: 2 })
  await world.round()
  loaded = await readModel(world.database, ['seen_at', 'version'])
})
afterAll(() => world.close())

test('equal open items cost a few calls a day, and nothing is reported', async () => {
  const { open } = await world.database
    .selectFrom('term')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('state', '<>', 'settled')
    .executeTakeFirstOrThrow()
  await rounds(12)
  const whole = calls(list)
  expect(whole).toBe(Math.ceil(open / 60))
  expect(calls(`${list}ByAccount`)).toBe(0)
  expect(await findings()).toEqual([])
  await syncOnce(world.sync)
  expect(calls(list)).toBe(whole)
})

test('a term that was lost is noticed within a day, reported and read again', async () => {
  const { id, client_id: client } = await world.database
    .selectFrom('term')
    .select(['id', 'client_id'])
    .where('state', '=', 'open')
    .where('kind', '=', 'invoice')
    .executeTakeFirstOrThrow()
  await world.database.deleteFrom('term').where('id', '=', id).execute()
  await rounds(12, async () => {
    const found = await findings()
    if (found.length > 0) expect(found).toEqual([{ record_id: client, relation_id: client, code }])
    return found.length > 0
  })
  expect(await findings()).toHaveLength(1)
  for (let round = 0; round < 12; round += 1) await syncOnce(world.sync)
  expect(await readModel(world.database, ['seen_at', 'version'])).toEqual(loaded)
  expect(await findings()).toEqual([])
})

test('a difference that reading again does not mend stays reported, without loading each day', async () => {
  const { id } = world.exact.expectedClient(0)
  const row = { HID: 9, AccountId: id, Amount: 12.34, AmountInTransit: 0, CurrencyCode: 'EUR' }
  const sync = world.restarted({
    intercept: async (call, read) => {
      const page = await read(call)
      return call.address.startsWith(list) && page.next === null
        ? { ...page, rows: [...page.rows, row] }
        : page
    },
  })
  for (let time = 0; time < 2; time += 1) {
    later(day)
    for (let round = 0; round < 12; round += 1) await syncOnce(sync)
    expect(await findings()).toMatchObject([{ record_id: id, code }])
  }
  const loads = calls('sync/Cashflow/PaymentTerms')
  later(day)
  for (let round = 0; round < 12; round += 1) await syncOnce(sync)
  // One reading of the changes in each round, and one before the difference is confirmed.
  expect(calls('sync/Cashflow/PaymentTerms') - loads).toBe(13)
})

test('without the right to read the list the rest is synced, and the admin sees why', async () => {
  world.exact.act.forbid(list, 'financial.receivables')
  later(day)
  for (let round = 0; round < 2; round += 1) await syncOnce(world.sync).catch(() => undefined)
  expect(await findings()).toContainEqual({ record_id: '', relation_id: null, code: 'stream-scope-missing' })
  world.exact.act.forbid(list, null)
})

const code = 'open-items-differ'
const later = (milliseconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + milliseconds)
}
const calls = (resource: string) => world.exact.calls().byResource[resource] ?? 0

/** Runs rounds of the next day, until the condition holds. */
async function rounds(count: number, isDone = async () => false): Promise<void> {
  later(day)
  for (let round = 0; round < count && !(await isDone()); round += 1) await syncOnce(world.sync)
}

function findings() {
  return world.database
    .selectFrom('exact_finding')
    .select(['record_id', 'relation_id', 'code'])
    .where('stream', '=', 'openItemsCheck')
    .execute()
}
