import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readClient } from '../../../src/clients/index.ts'
import { readBalance as readCreditorBalance } from '../../../src/payables/index.ts'
import { readBalance } from '../../../src/receivables/index.ts'
import { amsterdamDay } from '../../../src/values/day.ts'
import { clientId, creditorId } from '../../../src/values/ids.ts'
import { cursors, type SyncWorld, startSyncWorld } from './world.ts'

const clients = 150
let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients, creditors: 12, invoicesPerClient: 4 })
  await world.round()
})
afterAll(() => world.close())

test('every client of the ledger is there, and who represents them', async () => {
  const { database, exact } = world
  expect(await database.selectFrom('client').select('id').execute()).toHaveLength(clients)
  for (const expected of exact.expected.clients) {
    const client = await readClient(database, clientId(expected.id))
    const [representative] = client?.representatives ?? []
    expect(client).toMatchObject({
      number: expected.number,
      name: expected.name,
      street: expected.street,
      postcode: expected.postcode,
      city: expected.city,
      birthDate: expected.birthDate,
    })
    expect([representative?.name, representative?.phone, representative?.email]).toEqual(
      expected.representative
        ? [expected.representative.name, expected.representative.phone, expected.representative.email]
        : [undefined, undefined, undefined],
    )
  }
})

test('direct debit is on where the condition or a mandate says so, with the reference of the mandate', async () => {
  for (const expected of world.exact.expected.clients) {
    const directDebit = (await readClient(world.database, clientId(expected.id)))?.directDebit
    const mandate = directDebit?.mandate?.reference ?? null
    expect({ active: directDebit?.byCondition || mandate !== null, mandate }).toEqual(expected.directDebit)
  }
})

test('every balance is right to the cent, of clients and of creditors', async () => {
  const { database, exact, clock } = world
  const today = amsterdamDay(clock.now)
  for (const expected of exact.expected.clients) {
    const { balance, overdue, openItems } = await readBalance(database, clientId(expected.id), today)
    expect([balance.cents, overdue.cents, openItems]).toEqual([
      expected.balance,
      expected.overdue,
      expected.openItems.length,
    ])
  }
  expect(exact.expected.creditors.length).toBeGreaterThan(12)
  for (const expected of exact.expected.creditors) {
    const { balance } = await readCreditorBalance(database, creditorId(expected.id), today)
    expect(balance.cents).toBe(expected.balance)
  }
})

test('bank accounts without a stream are all there', async () => {
  const stored = await world.database
    .selectFrom('client_bank_account')
    .select(['client_id', 'iban'])
    .execute()
  const main = new Map(stored.map((row) => [row.client_id, row.iban]))
  const expected = world.exact.expected.clients.filter(({ iban }) => iban !== null)
  expect(expected.length).toBeGreaterThan(100)
  for (const { id } of expected) expect(main.has(id)).toBe(true)
})

test('each stream says how many rows came and up to when everything is known', async () => {
  const rows = await cursors(world)
  expect([...rows.keys()].toSorted()).toEqual(world.sync.streams.toSorted())
  for (const row of rows.values()) {
    expect(row.resume).toBeNull()
    expect(row.fresh_at).toEqual(world.clock.now)
  }
  const terms = await world.database.selectFrom('term').select('id').execute()
  const creditorTerms = await world.database.selectFrom('creditor_term').select('id').execute()
  expect(rows.get('terms')?.rows).toBe(terms.length + creditorTerms.length)
})

test('nothing was asked that Exact refuses or that no service desk needs', () => {
  expect(Object.values(world.exact.violations())).toEqual(
    Object.values(world.exact.violations()).map(() => 0),
  )
})

test('a round that finds nothing new costs ten calls at most', async () => {
  const before = world.exact.calls().total
  world.clock.now = new Date(world.clock.now.getTime() + 300_000)
  await world.round()
  expect(world.exact.calls().total - before).toBeLessThanOrEqual(10)
  for (const [stream, row] of await cursors(world)) {
    if (stream !== 'paymentConditions') expect(row.fresh_at).toEqual(world.clock.now)
  }
})

test('after a load the database knows how much there is', async () => {
  const { rows } = await sql<{ rows: number }>`
    SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'client'`.execute(world.database)
  expect(rows).toEqual([{ rows: clients }])
})
