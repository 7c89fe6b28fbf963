import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { createConnection } from '../../../src/exact/connection/index.ts'
import type { Change } from '../../../src/exact/exact.ts'
import { createSync } from '../../../src/exact/sync/index.ts'
import { createJobs } from '../../../src/exact/writes/jobs.ts'
import { createOutbox, type Outbox } from '../../../src/exact/writes/outbox.ts'
import { readModelWriters } from '../../../src/readModelWriters.ts'
import type { ClientValues } from '../../../src/values/clientValues.ts'
import { administrationId, type ChangeId, clientId, employeeId } from '../../../src/values/ids.ts'
import { openTestDatabase } from '../../database.ts'
import { startExactStandIn } from '../../standIns/exact/index.ts'
import type { ExactStandIn, ExpectedClient } from '../../standIns/exact/standIn.ts'
import { approve, encryptionKey, wait } from '../connection/connected.ts'

const sanne = employeeId('5a000000-0000-4000-8000-000000000001')
const now = () => new Date()

let exact: ExactStandIn
let opened: OpenDatabase
const running: Instance[] = []
beforeAll(async () => {
  exact = await startExactStandIn({ clients: 20, minuteMs: 300 })
  opened = await openTestDatabase()
  const { connection, sync } = partsOf(fetch)
  await approve(connection)
  await sync.round(new AbortController().signal)
})
afterEach(async () => {
  exact.act.away(false)
  for (const instance of running.splice(0)) await instance.stop()
})
afterAll(async () => {
  await opened.close()
  await exact.close()
})

function partsOf(send: typeof fetch) {
  const { database } = opened
  const connection = createConnection({
    database,
    settings: { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret },
    encryptionKey,
    publicUrl: 'http://localhost:3978',
    now,
    fetch: send,
  })
  return {
    connection,
    sync: createSync({ database, connection, writers: readModelWriters, divisions: null, now }),
  }
}

type Instance = {
  readonly outbox: Outbox
  readonly puts: () => number
  /** As when the process ends: what it was doing gets no further. */
  readonly stop: () => Promise<void>
}

/** A process that writes. `onPut` comes between it and Exact for each change that is sent. */
async function startInstance(
  onPut: (send: () => Promise<Response>) => Promise<Response> = (send) => send(),
): Promise<Instance> {
  let puts = 0
  const { connection, sync } = partsOf((url, init) => {
    if (init?.method !== 'PUT') return fetch(url, init)
    puts += 1
    return onPut(() => fetch(url, init))
  })
  const jobs = createJobs(opened.driver, () => undefined)
  const outbox = createOutbox({ database: opened.database, connection, sync, jobs, now })
  const dying = new AbortController()
  await jobs.start()
  await outbox.takeOver()
  await jobs.work({
    change: (id, signal) => outbox.write(id, AbortSignal.any([dying.signal, signal])),
    sync: async () => undefined,
  })
  const instance: Instance = {
    outbox,
    puts: () => puts,
    stop: async () => {
      dying.abort()
      await jobs.stop()
    },
  }
  running.push(instance)
  return instance
}

function client(index: number): ExpectedClient {
  return exact.expectedClient(index)
}

function request(outbox: Outbox, of: ExpectedClient, expected: ClientValues, changes: ClientValues) {
  return outbox.requestChange({
    administration: administrationId(exact.division),
    clientId: clientId(of.id),
    employeeId: sanne,
    expected,
    changes,
  })
}

async function settled(outbox: Outbox, id: ChangeId): Promise<Change> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const change = await outbox.change(id)
    if (change && change.state !== 'waiting') return change
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(change)}`)
    await wait(50)
  }
}

const inReadModel = (of: ExpectedClient) =>
  opened.database.selectFrom('client').selectAll().where('id', '=', of.id).executeTakeFirstOrThrow()
const rowOf = (id: ChangeId) =>
  opened.database.selectFrom('exact_change').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a change is written to Exact, read back, and stands in the read model when it is called written', async () => {
  const { outbox, puts } = await startInstance()
  const { phone, street } = client(0)
  const id = await request(
    outbox,
    client(0),
    { phone, street },
    { phone: '0343-571199', street: 'Peperstraat 3' },
  )
  expect(await settled(outbox, id)).toMatchObject({
    state: 'written',
    reason: null,
    keys: ['phone', 'street'],
    employeeId: sanne,
    conflict: [],
  })
  expect(exact.act.account(client(0).id)).toMatchObject({
    Phone: '0343-571199',
    AddressLine1: 'Peperstraat 3',
  })
  expect(await inReadModel(client(0))).toMatchObject({ phone: '0343-571199', street: 'Peperstraat 3' })
  expect(puts()).toBe(1)
  expect(await outbox.openChanges(clientId(client(0).id))).toEqual([])
})

test('every key has its property in Exact, and null empties it', async () => {
  const { outbox } = await startInstance()
  const { phone, email, street, postcode, city } = client(1)
  const seen = { phone, email, street, postcode, city, country: 'NL' }
  const changes = {
    phone: null,
    email: 'jan@voorbeeld.nl',
    street: 'Rue Haute 1',
    postcode: '1000',
    city: 'Brussel',
    country: 'BE',
  }
  expect((await settled(outbox, await request(outbox, client(1), seen, changes))).state).toBe('written')
  expect(exact.act.account(client(1).id)).toMatchObject({
    Phone: null,
    Email: 'jan@voorbeeld.nl',
    AddressLine1: 'Rue Haute 1',
    Postcode: '1000',
    City: 'Brussel',
    Country: 'BE',
  })
})

test('what somebody else changed is a conflict with the three versions, and stays as it is', async () => {
  const { outbox, puts } = await startInstance()
  const { phone, email } = client(2)
  exact.act.changeAccount(client(2).id, { Phone: '010-1234567' })
  const id = await request(outbox, client(2), { phone, email }, { phone: '06-11223344', email: 'a@b.nl' })
  const change = await settled(outbox, id)
  expect(change).toMatchObject({
    state: 'conflict',
    conflict: [{ key: 'phone', seen: phone, now: '010-1234567', yours: '06-11223344' }],
  })
  expect(exact.act.account(client(2).id)).toMatchObject({ Phone: '010-1234567', Email: email })
  expect(puts()).toBe(0)
  expect(await outbox.openChanges(clientId(client(2).id))).toEqual([change])
})

test('a change that Exact refuses ends with the reason', async () => {
  const { outbox, puts } = await startInstance((send) => {
    exact.act.fail('crm/Accounts', 400, 1)
    return send()
  })
  const { phone } = client(3)
  const id = await request(outbox, client(3), { phone }, { phone: '0343-571188' })
  expect(await settled(outbox, id)).toMatchObject({ state: 'refused', reason: 'exact/refused' })
  exact.act.deleteAccount(client(19).id)
  const gone = await request(outbox, client(19), { phone: client(19).phone }, { phone: '0343-571188' })
  expect(await settled(outbox, gone)).toMatchObject({ state: 'refused', reason: 'exact/not-found' })
  expect(puts()).toBe(1)
})

test('while Exact is away a change waits with the reason, and is written when Exact is back', async () => {
  const { outbox } = await startInstance()
  exact.act.away(true)
  const { phone } = client(4)
  const first = await request(outbox, client(4), { phone }, { phone: '0343-571101' })
  const second = await request(outbox, client(4), { phone: '0343-571101' }, { phone: '0343-571102' })
  await wait(2_500)
  expect(await outbox.change(first)).toMatchObject({ state: 'waiting', reason: 'exact/away' })
  expect((await outbox.openChanges(clientId(client(4).id))).map(({ id }) => id)).toEqual([first, second])
  exact.act.away(false)
  // In the order in which they were asked for: the second builds on the first.
  expect((await settled(outbox, second)).state).toBe('written')
  expect((await settled(outbox, first)).state).toBe('written')
  expect(exact.act.account(client(4).id)?.Phone).toBe('0343-571102')
})

test('a change whose answer was lost is looked at first, and not sent twice', async () => {
  let isLost = false
  const { outbox, puts } = await startInstance(async (send) => {
    const answer = await send()
    if (isLost) return answer
    isLost = true
    throw new TypeError('the connection was cut')
  })
  const { phone } = client(5)
  const id = await request(outbox, client(5), { phone }, { phone: '0343-571155' })
  expect((await settled(outbox, id)).state).toBe('written')
  expect(puts()).toBe(1)
  expect((await rowOf(id)).attempts).toBe(2)
})

test('a process that ended while it was writing leaves nothing undone and nothing done twice', async () => {
  const answer = Promise.withResolvers<Response>()
  const dead = await startInstance(async (send) => {
    await send()
    return answer.promise
  })
  const { phone } = client(6)
  const id = await request(dead.outbox, client(6), { phone }, { phone: '0343-571166' })
  while (exact.act.account(client(6).id)?.Phone !== '0343-571166') await wait(20)
  expect(await rowOf(id)).toMatchObject({ state: 'writing', attempts: 1 })
  expect(await dead.outbox.change(id)).toMatchObject({ state: 'waiting' })
  const successor = await startInstance()
  expect((await settled(successor.outbox, id)).state).toBe('written')
  expect(dead.puts() + successor.puts()).toBe(1)
  expect(await inReadModel(client(6))).toMatchObject({ phone: '0343-571166' })
  answer.reject(new TypeError('the connection ended with the process'))
})

test('a change that nobody had begun is written by whoever comes next', async () => {
  const { connection, sync } = partsOf(fetch)
  const jobs = createJobs(opened.driver, () => undefined)
  const asking = createOutbox({ database: opened.database, connection, sync, jobs, now })
  const { phone } = client(7)
  const id = await request(asking, client(7), { phone }, { phone: '0343-571177' })
  await jobs.stop()
  expect(await asking.change(id)).toMatchObject({ state: 'waiting', reason: null })
  const { outbox } = await startInstance()
  expect((await settled(outbox, id)).state).toBe('written')
  expect(exact.act.account(client(7).id)?.Phone).toBe('0343-571177')
})

test('change and job are stored together or not at all', async () => {
  const { outbox } = await startInstance()
  const before = await opened.database.selectFrom('exact_change').select('id').execute()
  await sql`CREATE FUNCTION refuse_job() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no job today'; END $$`.execute(opened.database)
  await sql`CREATE TRIGGER refuse_job BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION refuse_job()`.execute(
    opened.database,
  )
  await expect(request(outbox, client(8), { phone: null }, { phone: '0343-571111' })).rejects.toThrow(
    'no job today',
  )
  await sql`DROP TRIGGER refuse_job ON pgboss.job`.execute(opened.database)
  expect(await opened.database.selectFrom('exact_change').select('id').execute()).toEqual(before)
})

test('no violation of the rules of Exact came of all this', () => {
  expect(exact.violations()).toMatchObject({
    overMinuteLimit: 0,
    tokenReused: 0,
    unauthorized: 0,
    errorBlocks: 0,
  })
})
