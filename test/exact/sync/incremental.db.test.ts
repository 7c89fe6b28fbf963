import { afterAll, beforeAll, expect, test } from 'vitest'
import { readClient } from '../../../src/clients/index.ts'
import { homeCurrencyOf } from '../../../src/exact/index.ts'
import { readBalance } from '../../../src/receivables/index.ts'
import { amsterdamDay } from '../../../src/values/day.ts'
import { clientId } from '../../../src/values/ids.ts'
import type { ExpectedClient } from '../../standIns/exact/standIn.ts'
import { answerWith, resourceOf } from './intercept.ts'
import { cursors, readModel, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 80, creditors: 5, invoicesPerClient: 3 })
  await world.round()
})
afterAll(() => world.close())

const deleted = new Set<string>()

function clientWhere(fits: (client: ExpectedClient) => boolean): ExpectedClient {
  const client = world.exact.expected.clients.find((each) => !deleted.has(each.id) && fits(each))
  if (!client) throw new Error('the ledger has no such client')
  return client
}
const read = (id: string) => readClient(world.database, clientId(id))

test('a changed phone number is read, and finds the client', async () => {
  const { id } = clientWhere((client) => client.phone !== null)
  world.exact.act.changeAccount(id, { Phone: '0800-7654321' })
  await world.round()
  expect((await read(id))?.phone).toBe('0800-7654321')
  const keys = await world.database
    .selectFrom('search_key')
    .select(['client_id', 'key'])
    .where('kind', '=', 'phone')
    .where('client_id', '=', id)
    .execute()
  expect(keys.some(({ key }) => /7654321|1234567/.test(key))).toBe(true)
})

test('a new receipt lowers the balance to the cent', async () => {
  const { id, invoices, balance } = clientWhere((client) => client.invoices.some((each) => each.open > 500))
  const invoice = invoices.find((each) => each.open > 500)
  if (!invoice) throw new Error('no open invoice')
  const after = world.exact.act.receive(id, invoice.number, 499, invoice.date)
  expect(after.balance).toBe(balance - 499)
  await world.round()
  const today = amsterdamDay(world.clock.now)
  expect((await readBalance(world.database, clientId(id), today, homeCurrencyOf)).balance.cents).toBe(
    after.balance,
  )
})

test('a deleted client disappears with all its records', async () => {
  const isFull = (client: ExpectedClient) => client.invoices.length > 0 && client.representative !== null
  const { id } = clientWhere((client) => client.number !== '100001' && isFull(client))
  expect(await read(id)).not.toBeNull()
  world.exact.act.deleteAccount(id)
  deleted.add(id)
  await world.round()
  expect(await read(id)).toBeNull()
  const model = await readModel(world.database)
  for (const table of ['client_contact', 'client_address', 'search_key', 'term', 'sales_invoice'] as const) {
    expect(model[table]?.filter((row) => row.includes(id))).toEqual([])
  }
})

test('an account that is no longer a customer is hidden, and returns complete when it is one again', async () => {
  const { id } = clientWhere((client) => client.iban !== null && client.representative !== null)
  const before = await readModel(world.database, ['version', 'seen_at'])
  world.exact.act.changeAccount(id, { Status: 'P' })
  await world.round()
  expect(await read(id)).toBeNull()
  const keys = await world.database
    .selectFrom('search_key')
    .select('key')
    .where('client_id', '=', id)
    .execute()
  expect(keys).toEqual([])
  world.exact.act.changeAccount(id, { Status: 'C' })
  await world.round()
  expect(await readModel(world.database, ['version', 'seen_at'])).toEqual(before)
})

test('changing the job titles changes the representatives, without a change in Exact', async () => {
  const { id, representative } = clientWhere((client) => client.representative?.role === 'Gemachtigde')
  expect((await read(id))?.representatives).toMatchObject([
    { name: representative?.name, role: 'authorised' },
  ])
  const mapping = { representativeTitles: { gemachtigde: 'other' }, directDebit: 'either' }
  await world.database
    .updateTable('exact_administration')
    .set({ mapping: JSON.stringify(mapping) })
    .execute()
  const before = world.exact.calls().byResource['sync/CRM/Accounts']
  await world.round()
  expect((await read(id))?.representatives).toMatchObject([{ name: representative?.name, role: 'other' }])
  const roles = await world.database
    .selectFrom('client_contact')
    .select('representative_role')
    .distinct()
    .execute()
  expect(roles.map((row) => row.representative_role).toSorted()).toEqual([null, 'other'])
  expect(world.exact.calls().byResource['sync/CRM/Accounts']).toBe(Number(before) + 1)
  await world.database.updateTable('exact_administration').set({ mapping: '{}' }).execute()
  await world.round()
  expect((await read(id))?.representatives).toMatchObject([
    { name: representative?.name, role: 'authorised' },
  ])
})

test('a payment condition that becomes direct debit applies to its clients', async () => {
  const { id } = clientWhere((client) => !client.directDebit.active && client.directDebit.mandate === null)
  const code = await world.database
    .selectFrom('client')
    .select('payment_condition')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect((await read(id))?.directDebit.byCondition).toBe(false)
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
  const condition = { ID: crypto.randomUUID(), Code: code.payment_condition, PaymentMethod: 'I' }
  await world.round({ intercept: answerWith('cashflow/PaymentConditions', [[condition]]) })
  expect((await read(id))?.directDebit.byCondition).toBe(true)
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
  await world.round()
  expect((await read(id))?.directDebit.byCondition).toBe(false)
})

test('after a move everything is read again, and rows that do not return are removed', async () => {
  const before = await readModel(world.database, ['version', 'seen_at'])
  const { id } = world.exact.expectedClient(12)
  const ghost = '99999999-9999-4999-8999-999999999999'
  const client = await world.database
    .selectFrom('client')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await world.database
    .insertInto('client')
    .values({ ...client, id: ghost })
    .execute()
  world.exact.act.moveDivision()
  await world.round()
  expect(await readModel(world.database, ['version', 'seen_at'])).toEqual(before)
  for (const { resume, cursor } of (await cursors(world)).values()) {
    expect(resume).toBeNull()
    expect(JSON.parse(cursor)).toMatchObject({ reloading: false })
  }
  world.exact.act.changeAccount(id, { City: 'Verhuisdorp' })
  await world.round()
  expect((await read(id))?.city).toBe('Verhuisdorp')
})

test('while a moved division is read again, its rows stay visible', async () => {
  world.exact.act.moveDivision()
  const stop = new AbortController()
  const cut = world.round({
    signal: stop.signal,
    intercept: (call, ask) => {
      if (resourceOf(call) === 'sync/CRM/Contacts') stop.abort(new Error('cut off'))
      return ask(call)
    },
  })
  await expect(cut).rejects.toThrow('cut off')
  const clients = await world.database.selectFrom('client').select('id').execute()
  expect(clients.length).toBe(79)
  const { id } = world.exact.expectedClient(0)
  expect((await read(id))?.representatives).toMatchObject([{ name: 'A. Dautzenberg', role: 'curator' }])
  await world.round()
})

test('a refused stream is reported, and the others continue', async () => {
  const { id } = world.exact.expectedClient(20)
  world.exact.act.fail('sync/SalesInvoice/SalesInvoices', 403, 1)
  world.exact.act.changeAccount(id, { City: 'Elders' })
  await expect(world.round()).rejects.toMatchObject({ code: 'exact/refused' })
  expect((await read(id))?.city).toBe('Elders')
  const findings = () =>
    world.database.selectFrom('exact_finding').select(['stream', 'record_id', 'code']).execute()
  expect(await findings()).toEqual([{ stream: 'salesInvoices', record_id: '', code: 'stream-right-missing' }])
  await world.round()
  expect(await findings()).toEqual([])
})

test('after two months without sync everything is read again, because Exact forgets deletions', async () => {
  const { id } = world.exact.expectedClient(21)
  const ghost = '88888888-8888-4888-8888-888888888888'
  const client = await world.database
    .selectFrom('client')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await world.database
    .insertInto('client')
    .values({ ...client, id: ghost })
    .execute()
  await world.round()
  expect(await read(ghost)).not.toBeNull()
  world.clock.now = new Date(world.clock.now.getTime() + 60 * 86_400_000)
  await world.round()
  expect(await read(ghost)).toBeNull()
  expect(await read(id)).not.toBeNull()
})

test('an administration that is not in EXACT_DIVISIONS is not read', async () => {
  const before = world.exact.calls().total
  await world.round({ divisions: [1] })
  const { included } = await world.database
    .selectFrom('exact_administration')
    .select('included')
    .executeTakeFirstOrThrow()
  expect(included).toBe(false)
  expect(world.exact.calls().total - before).toBe(1)
})
