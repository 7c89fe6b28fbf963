import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readClient } from '../../../src/clients/index.ts'
import { homeCurrencyOf } from '../../../src/exact/index.ts'
import { readBalance as readCreditorBalance } from '../../../src/payables/index.ts'
import { readBalance } from '../../../src/receivables/index.ts'
import { amsterdamDay } from '../../../src/values/day.ts'
import { clientId, creditorId } from '../../../src/values/ids.ts'
import { formatPhone } from '../../../src/values/phone.ts'
import { cursors, type SyncWorld, startSyncWorld } from './world.ts'

const clients = 150
let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients, creditors: 12, invoicesPerClient: 4 })
  await world.round()
})
afterAll(() => world.close())

test('every client is loaded, with their representative', async () => {
  const { database, exact } = world
  expect(await database.selectFrom('client').select('id').execute()).toHaveLength(clients)
  for (const expected of exact.expected.clients) {
    const client = await readClient(database, clientId(expected.id))
    const [representative] = client?.representatives ?? []
    const person = expected.representative
    expect(client).toMatchObject({
      number: expected.number,
      name: expected.name,
      street: expected.street,
      postcode: expected.postcode,
      city: expected.city,
      birthDate: expected.birthDate,
    })
    expect([representative?.name, representative?.phone, representative?.email]).toEqual(
      person
        ? [person.name, person.phone && formatPhone(person.phone), person.email]
        : [undefined, undefined, undefined],
    )
  }
})

test('direct debit follows from the condition or a mandate, whose reference is kept', async () => {
  for (const expected of world.exact.expected.clients) {
    const directDebit = (await readClient(world.database, clientId(expected.id)))?.directDebit
    const mandate = directDebit?.mandate?.reference ?? null
    expect({ active: directDebit?.byCondition || mandate !== null, mandate }).toEqual(expected.directDebit)
  }
})

test('the balances of clients and creditors are right to the cent', async () => {
  const { database, exact, clock } = world
  const today = amsterdamDay(clock.now)
  for (const expected of exact.expected.clients) {
    const { balance, overdue, openItems } = await readBalance(
      database,
      clientId(expected.id),
      today,
      homeCurrencyOf,
    )
    expect([balance.cents, overdue.cents, openItems]).toEqual([
      expected.balance,
      expected.overdue,
      expected.openItems.length,
    ])
  }
  expect(exact.expected.creditors.length).toBeGreaterThan(12)
  for (const expected of exact.expected.creditors) {
    const { balance } = await readCreditorBalance(database, creditorId(expected.id), today, homeCurrencyOf)
    expect(balance.cents).toBe(expected.balance)
  }
})

test('all bank accounts are loaded, although they have no stream', async () => {
  const stored = await world.database
    .selectFrom('client_bank_account')
    .select(['client_id', 'iban'])
    .execute()
  const main = new Map(stored.map((row) => [row.client_id, row.iban]))
  const expected = world.exact.expected.clients.filter(({ iban }) => iban !== null)
  expect(expected.length).toBeGreaterThan(100)
  for (const { id } of expected) expect(main.has(id)).toBe(true)
})

test('each stream records its number of rows and when it was last complete', async () => {
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

test('no request was refused or read a property that a service desk must not see', () => {
  expect(Object.values(world.exact.violations())).toEqual(
    Object.values(world.exact.violations()).map(() => 0),
  )
})

test('a round without changes costs at most ten calls', async () => {
  const before = world.exact.calls().total
  world.clock.now = new Date(world.clock.now.getTime() + 300_000)
  await world.round()
  expect(world.exact.calls().total - before).toBeLessThanOrEqual(10)
  for (const [stream, row] of await cursors(world)) {
    if (stream !== 'paymentConditions') expect(row.fresh_at).toEqual(world.clock.now)
  }
})

test('after a load the database has statistics', async () => {
  const { rows } = await sql<{ rows: number }>`
    SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'client'`.execute(world.database)
  expect(rows).toEqual([{ rows: clients }])
})
