import { afterAll, beforeAll, expect, test } from 'vitest'
import { chain, smallPages, without } from './intercept.ts'
import { readModel, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
let loaded: Awaited<ReturnType<typeof readModel>>
beforeAll(async () => {
  world = await startSyncWorld({ clients: 60, creditors: 2, invoicesPerClient: 1 })
  await world.round()
  // Only now is it known when the first search for removed records is due.
  await world.round()
  loaded = await readModel(world.database, ['seen_at'])
})
afterAll(() => world.close())

const day = 24 * 3_600_000
const later = (milliseconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + milliseconds)
}
test('bank accounts and mandates that Exact no longer has are removed within days, and no others', async () => {
  const accounts = await idsIn('client_bank_account')
  const mandates = await idsIn('client_mandate')
  const [goneAccount = '', missedAccount = ''] = accounts
  const [goneMandate = '', missedMandate = ''] = mandates
  const { client_id: client } = await world.database
    .selectFrom('client_bank_account')
    .select('client_id')
    .where('id', '=', goneAccount)
    .executeTakeFirstOrThrow()
  const intercept = chain(without([goneAccount, goneMandate], [missedAccount, missedMandate]), smallPages(20))
  later(day)
  const calls = () => world.exact.calls().byResource['crm/BankAccounts'] ?? 0
  const before = calls()
  await world.round({ intercept })
  // One call for changes, and one for the first page of the search. Nothing is removed before its end.
  expect(calls() - before).toBe(2)
  expect(await idsIn('client_bank_account')).toEqual(accounts)
  for (let round = 0; round < 8; round += 1) await world.round({ intercept })
  expect(await idsIn('client_bank_account')).toEqual(accounts.filter((id) => id !== goneAccount))
  expect(await idsIn('client_mandate')).toEqual(mandates.filter((id) => id !== goneMandate))
  const after = await readModel(world.database, ['seen_at'])
  for (const table of ['client_bank_account', 'client_mandate'] as const) {
    const gone = table === 'client_mandate' ? goneMandate : goneAccount
    expect(after[table], table).toEqual(loaded[table]?.filter((row) => !row.includes(gone)))
  }
  const keys = await world.database
    .selectFrom('search_key')
    .select('key')
    .where('client_id', '=', client)
    .where('kind', '=', 'iban')
    .execute()
  expect(keys).toEqual([])
})

test('a search whose next page is gone starts again, and brings back what Exact has again', async () => {
  later(day)
  await world.round({ intercept: smallPages(20) })
  await world.database
    .updateTable('exact_cursor')
    .set({ resume: 'crm/BankAccounts?$select=ID&$skiptoken=gone' })
    .where('stream', '=', 'bankAccounts sweep')
    .execute()
  for (let round = 0; round < 9; round += 1) await world.round({ intercept: smallPages(20) })
  expect(await readModel(world.database, ['seen_at'])).toEqual(loaded)
})

test('a search that is running ends before one that is due again', async () => {
  const intercept = smallPages(5)
  const isRunning = async (stream: string): Promise<boolean> => {
    const row = await world.database
      .selectFrom('exact_cursor')
      .select('cursor')
      .where('stream', '=', `${stream} sweep`)
      .executeTakeFirstOrThrow()
    return row.cursor.includes('"reloading":true')
  }
  later(day)
  for (let round = 0; round < 30 && !(await isRunning('mandates')); round += 1) {
    await world.round({ intercept })
  }
  expect(await isRunning('mandates')).toBe(true)
  later(2 * day)
  await world.round({ intercept })
  expect(await isRunning('bankAccounts')).toBe(false)
})

async function idsIn(table: 'client_bank_account' | 'client_mandate'): Promise<readonly string[]> {
  const rows = await world.database.selectFrom(table).select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
