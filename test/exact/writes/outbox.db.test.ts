import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Call } from '../../../src/exact/connection/connection.ts'
import { ExactError } from '../../../src/exact/errors.ts'
import { takeLeaderNumber } from '../../../src/exact/writes/leaderNumber.ts'
import { writeChange } from '../../../src/exact/writes/writeChange.ts'
import { clientId } from '../../../src/values/ids.ts'
import { codeOf, wait } from '../connection/connected.ts'
import { finished, type OutboxWorld, sanne, startOutboxWorld } from './outboxWorld.ts'

let world: OutboxWorld
beforeAll(async () => {
  world = await startOutboxWorld()
})
afterEach(async () => {
  world.exact.act.away(false)
  await world.stopInstances()
})
afterAll(() => world.close())

test('a change is written to Exact, read back, and in the read model once it counts as written', async () => {
  const { outbox, puts } = await world.startInstance()
  const of = world.exact.expectedClient(0)
  const id = await world.request(outbox, {
    of,
    seen: { phone: of.phone, street: of.street },
    yours: { phone: '0343-571199', street: 'Peperstraat 3' },
  })
  expect(await finished(outbox, id)).toMatchObject({
    state: 'written',
    reason: null,
    keys: ['phone', 'street'],
    employeeId: sanne,
    conflict: [],
  })
  expect(world.exact.act.account(of.id)).toMatchObject({
    Phone: '0343-571199',
    AddressLine1: 'Peperstraat 3',
  })
  expect(await world.storedClient(of)).toMatchObject({ phone: '0343-571199', street: 'Peperstraat 3' })
  expect(puts()).toBe(1)
  expect(await outbox.openChanges(clientId(of.id))).toEqual([])
})

test('every key has its property in Exact, and null empties it', async () => {
  const { outbox } = await world.startInstance()
  const of = world.exact.expectedClient(1)
  const { phone, email, street, postcode, city } = of
  const seen = { phone, email, street, postcode, city, country: 'NL' }
  const yours = {
    phone: null,
    email: 'jan@voorbeeld.nl',
    street: 'Rue Haute 1',
    postcode: '1000',
    city: 'Brussel',
    country: 'BE',
  }
  const id = await world.request(outbox, { of, seen, yours })
  expect((await finished(outbox, id)).state).toBe('written')
  expect(world.exact.act.account(of.id)).toMatchObject({
    Phone: null,
    Email: 'jan@voorbeeld.nl',
    AddressLine1: 'Rue Haute 1',
    Postcode: '1000',
    City: 'Brussel',
    Country: 'BE',
  })
})

test('a value that someone else changed is a conflict with three versions, and is not overwritten', async () => {
  const { outbox, puts } = await world.startInstance()
  const of = world.exact.expectedClient(2)
  const { phone, email } = of
  world.exact.act.changeAccount(of.id, { Phone: '010-1234567' })
  const yours = { phone: '06-11223344', email: 'a@b.nl' }
  const change = await finished(outbox, await world.request(outbox, { of, seen: { phone, email }, yours }))
  expect(change).toMatchObject({
    state: 'conflict',
    conflict: [{ key: 'phone', seen: phone, now: '010-1234567', yours: '06-11223344' }],
    lastEdit: { by: expect.any(String), at: new Date(Number(world.exact.act.account(of.id)?.Modified)) },
  })
  expect(world.exact.act.account(of.id)).toMatchObject({ Phone: '010-1234567', Email: email })
  expect(puts()).toBe(0)
  expect(await outbox.openChanges(clientId(of.id))).toEqual([change])
})

test('a change that Exact refuses ends with the reason', async () => {
  const { outbox, puts } = await world.startInstance((send) => {
    world.exact.act.fail('crm/Accounts', 400, 1)
    return send()
  })
  const yours = { phone: '0343-571188' }
  const of = world.exact.expectedClient(3)
  const id = await world.request(outbox, { of, seen: { phone: of.phone }, yours })
  expect(await finished(outbox, id)).toMatchObject({
    state: 'refused',
    reason: 'The request could not be processed.',
  })
  const deleted = world.exact.expectedClient(19)
  world.exact.act.deleteAccount(deleted.id)
  const lost = await world.request(outbox, { of: deleted, seen: { phone: deleted.phone }, yours })
  expect(await finished(outbox, lost)).toMatchObject({ state: 'refused', reason: 'exact/not-found' })
  expect(puts()).toBe(1)
})

test('while Exact is unreachable a change waits with the reason, and is written once Exact is back', async () => {
  const { outbox } = await world.startInstance()
  world.exact.act.away(true)
  const of = world.exact.expectedClient(4)
  const first = await world.request(outbox, {
    of,
    seen: { phone: of.phone },
    yours: { phone: '0343-571101' },
  })
  const second = await world.request(outbox, {
    of,
    seen: { phone: '0343-571101' },
    yours: { phone: '0343-571102' },
  })
  await wait(2_500)
  expect(await outbox.change(first)).toMatchObject({ state: 'waiting', reason: 'exact/away' })
  expect((await outbox.openChanges(clientId(of.id))).map(({ id }) => id)).toEqual([first, second])
  world.exact.act.away(false)
  // In the order of the requests, because the second builds on the first.
  expect((await finished(outbox, second)).state).toBe('written')
  expect((await finished(outbox, first)).state).toBe('written')
  expect(world.exact.act.account(of.id)?.Phone).toBe('0343-571102')
})

test('a change whose answer was lost is not sent twice, even if Exact shows it late', async () => {
  world.exact.act.onWrite({ lateReads: 1 })
  let isLost = false
  const { outbox, puts } = await world.startInstance(async (send) => {
    const answer = await send()
    if (isLost) return answer
    isLost = true
    throw new TypeError('the connection was cut')
  })
  const of = world.exact.expectedClient(5)
  const id = await world.request(outbox, { of, seen: { phone: of.phone }, yours: { phone: '0343-571155' } })
  expect((await finished(outbox, id)).state).toBe('written')
  expect(puts()).toBe(1)
  expect((await world.storedChange(id)).attempts).toBe(2)
  world.exact.act.onWrite({})
})

test('a process that ends while writing leaves nothing undone and nothing done twice', async () => {
  const answer = Promise.withResolvers<Response>()
  const dead = await world.startInstance(async (send) => {
    await send()
    return answer.promise
  })
  const of = world.exact.expectedClient(6)
  const yours = { phone: '0343-571166' }
  const id = await world.request(dead.outbox, { of, seen: { phone: of.phone }, yours })
  while (world.exact.act.account(of.id)?.Phone !== '0343-571166') await wait(20)
  expect(await world.storedChange(id)).toMatchObject({ state: 'writing', attempts: 1 })
  expect(await dead.outbox.change(id)).toMatchObject({ state: 'waiting' })
  const successor = await world.startInstance()
  // The former instance may still be sending it.
  await wait(500)
  expect(await world.storedChange(id)).toMatchObject({ state: 'writing', attempts: 1 })
  await world.database
    .updateTable('exact_change')
    .set({ changed_at: sql<Date>`changed_at - interval '15 seconds'` })
    .where('id', '=', id)
    .execute()
  expect((await finished(successor.outbox, id)).state).toBe('written')
  expect(dead.puts() + successor.puts()).toBe(1)
  expect(await world.storedClient(of)).toMatchObject({ phone: '0343-571166' })
  answer.reject(new TypeError('the connection ended with the process'))
})

test('an instance that was replaced without noticing sends nothing', async () => {
  const of = world.exact.expectedClient(16)
  const id = await world.requestUnhandled({ of, seen: { phone: of.phone }, yours: { phone: '0343-571116' } })
  const leaderNumber = await takeLeaderNumber(world.database)
  let sent = 0
  const parts = {
    database: world.database,
    connection: {
      readOne: async () => {
        await takeLeaderNumber(world.database)
        return { Phone: of.phone }
      },
      change: async () => {
        sent += 1
      },
    },
    sync: { refreshClient: async () => false, refreshContact: async () => false },
    now: () => new Date(),
  }
  const { signal } = new AbortController()
  expect(await codeOf(writeChange(parts, id, { leaderNumber, signal }))).toBe('exact/away')
  expect(sent).toBe(0)
  expect(await world.storedChange(id)).toMatchObject({ state: 'waiting', attempts: 1 })
  const { outbox } = await world.startInstance()
  expect((await finished(outbox, id)).state).toBe('written')
})

test('what Exact refuses with status 500 ends with its own sentence, and holds up no later change', async () => {
  const { outbox, puts } = await world.startInstance()
  const of = world.exact.expectedClient(9)
  const message = 'Ongeldige waarde: Telefoon'
  world.exact.act.fail('PUT crm/Accounts', { status: 500, message }, 3)
  const wrong = await world.request(outbox, { of, seen: { phone: of.phone }, yours: { phone: '0343-1' } })
  const right = await world.request(outbox, { of, seen: { city: of.city }, yours: { city: 'Nieuwdorp' } })
  expect(await finished(outbox, wrong)).toMatchObject({ state: 'refused', reason: message })
  expect((await finished(outbox, right)).state).toBe('written')
  expect(puts()).toBe(4)
})

test('a token that Exact refuses for a while refuses no change', async () => {
  const { outbox } = await world.startInstance()
  const of = world.exact.expectedClient(10)
  world.exact.act.fail('PUT crm/Accounts', 401, 2)
  const id = await world.request(outbox, { of, seen: { phone: of.phone }, yours: { phone: '0343-571110' } })
  expect((await finished(outbox, id)).state).toBe('written')
})

test("Exact's own notation of a value counts as written, also for a successor", async () => {
  world.exact.act.onWrite({ ownNotation: true })
  const { outbox, puts } = await world.startInstance(async (send) => {
    const answer = await send()
    if (puts() === 1) throw new TypeError('the answer was lost')
    return answer
  })
  const of = world.exact.expectedClient(11)
  const { phone, postcode } = of
  const yours = { phone: '0343-571111', postcode: '3962hp' }
  const id = await world.request(outbox, { of, seen: { phone, postcode }, yours })
  expect(await finished(outbox, id)).toMatchObject({ state: 'written', conflict: [] })
  expect(world.exact.act.account(of.id)).toMatchObject({ Phone: '+31 343 571111', Postcode: '3962 HP' })
  expect(puts()).toBe(1)
  world.exact.act.onWrite({})
})

test('a value that Exact does not take is not called written, and one that shows late is', async () => {
  const { outbox } = await world.startInstance()
  const of = world.exact.expectedClient(12)
  const { phone, city } = of
  world.exact.act.onWrite({ ignores: ['City'] })
  const partly = await world.request(outbox, {
    of,
    seen: { phone, city },
    yours: { phone: '0343-571112', city: 'Ede' },
  })
  expect(await finished(outbox, partly)).toMatchObject({ state: 'refused', reason: 'exact/partly-stored' })
  const none = await world.request(outbox, { of, seen: { city }, yours: { city: 'Ede' } })
  expect(await finished(outbox, none)).toMatchObject({ state: 'refused', reason: 'exact/not-stored' })
  world.exact.act.onWrite({ lateReads: 1 })
  const late = await world.request(outbox, { of, seen: { city }, yours: { city: 'Ede' } })
  expect((await finished(outbox, late)).state).toBe('written')
  world.exact.act.onWrite({})
})

test('another country empties the state, which belongs to the old one', async () => {
  const { outbox } = await world.startInstance()
  const of = world.exact.expectedClient(13)
  world.exact.act.changeAccount(of.id, { State: 'UT' })
  const id = await world.request(outbox, { of, seen: { country: 'NL' }, yours: { country: 'BE' } })
  expect((await finished(outbox, id)).state).toBe('written')
  expect(world.exact.act.account(of.id)).toMatchObject({ Country: 'BE', State: null })
})

test('a change that no instance has started is written by the next one', async () => {
  const of = world.exact.expectedClient(7)
  const id = await world.requestUnhandled({
    of,
    seen: { phone: of.phone },
    yours: { phone: '0343-571177' },
  })
  expect(await world.storedChange(id)).toMatchObject({ state: 'waiting', reason: null })
  const { outbox } = await world.startInstance()
  expect((await finished(outbox, id)).state).toBe('written')
  expect(world.exact.act.account(of.id)?.Phone).toBe('0343-571177')
})

test('a change for which no calls are left gives way to those of other administrations', async () => {
  const of = world.exact.expectedClient(9)
  const id = await world.requestUnhandled({
    of,
    seen: { phone: of.phone },
    yours: { phone: '0343-571199' },
  })
  const spent = ({ waitMs }: Call) =>
    waitMs === undefined
      ? new Promise<never>(() => undefined)
      : Promise.reject(new ExactError('exact/budget-spent', 'no call left'))
  const parts = {
    database: world.database,
    connection: { readOne: spent, change: spent },
    sync: { refreshClient: async () => false, refreshContact: async () => false },
    now: () => new Date(),
  }
  expect(
    await codeOf(writeChange(parts, id, { leaderNumber: 0, signal: new AbortController().signal })),
  ).toBe('exact/budget-spent')
  expect(await world.storedChange(id)).toMatchObject({ state: 'waiting', reason: 'exact/budget-spent' })
  const { outbox } = await world.startInstance()
  expect((await finished(outbox, id)).state).toBe('written')
})

test('change and job are stored together or not at all', async () => {
  const { outbox } = await world.startInstance()
  const { database } = world
  const before = await database.selectFrom('exact_change').select('id').execute()
  await sql`CREATE FUNCTION refuse_job() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no job today'; END $$`.execute(database)
  await sql`CREATE TRIGGER refuse_job BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION refuse_job()`.execute(
    database,
  )
  const of = world.exact.expectedClient(8)
  await expect(
    world.request(outbox, { of, seen: { phone: null }, yours: { phone: '0343-571111' } }),
  ).rejects.toThrow('no job today')
  await sql`DROP TRIGGER refuse_job ON pgboss.job`.execute(database)
  expect(await database.selectFrom('exact_change').select('id').execute()).toEqual(before)
})

test('none of this broke a rule of Exact', () => {
  expect(world.exact.violations()).toMatchObject({
    overMinuteLimit: 0,
    tokenReused: 0,
    unauthorized: 0,
    errorBlocks: 0,
  })
})
