import { afterAll, beforeAll, expect, test } from 'vitest'
import { ExactError } from '../../../src/exact/errors.ts'
import { readFreshness } from '../../../src/exact/freshness.ts'
import { administrationId } from '../../../src/values/ids.ts'
import type { Fault } from '../../standIns/exact/standIn.ts'
import type { Scope } from '../../standIns/exact/web/scopes.ts'
import { installation } from '../connection/installation.ts'
import { resourceOf } from './intercept.ts'
import { cursors, type Intercept, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 15, creditors: 3, invoicesPerClient: 2 })
})
afterAll(() => world.close())

const findings = () =>
  world.database.selectFrom('exact_finding').select(['administration', 'stream', 'code']).execute()
const calls = (resource: string) => world.exact.calls().byResource[resource] ?? 0
const hour = 3_600_000
const later = (milliseconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + milliseconds)
}

test('without the scope for administrations the admin sees which part is refused', async () => {
  world.exact.act.forbid('system/Divisions', 'organization.administration')
  await expect(world.sync.syncAdministrations()).rejects.toMatchObject({ code: 'exact/refused' })
  const code = 'stream-scope-missing'
  expect(await findings()).toEqual([{ administration: 0, stream: 'administrations', code }])
  const before = calls('system/Divisions')
  await world.sync.syncAdministrations()
  expect(calls('system/Divisions')).toBe(before)
  world.exact.act.forbid('system/Divisions', null)
  world.sync.askRefusedAgain()
  await world.sync.syncAdministrations()
  expect(await findings()).toEqual([])
})

/** Makes the resource never answer. */
const away =
  (resource: string): Intercept =>
  (call, read) => {
    if (resourceOf(call) !== resource) return read(call)
    throw new ExactError('exact/away', `${resource} does not answer`)
  }

test('a stream that does not answer does not hold up the others', async () => {
  await expect(world.round({ intercept: away('sync/CRM/Contacts') })).rejects.toMatchObject({
    code: 'exact/away',
  })
  const streams = await cursors(world)
  for (const stream of ['accounts', 'addresses', 'terms', 'salesInvoices', 'deletions', 'mandates']) {
    expect(streams.get(stream)?.fresh_at, stream).not.toBeNull()
  }
  expect(await findings()).toEqual([
    { administration: world.exact.division, stream: 'contacts', code: 'stream-away' },
  ])
  await world.round()
  expect(await findings()).toEqual([])
})

test('a round ends early and fails only if no stream answers', async () => {
  const administration = administrationId(world.exact.division)
  const sync = (intercept: Intercept) =>
    world.restarted({ intercept }).syncAdministration(administration, new AbortController().signal)
  // A failed round is repeated within a minute. If it asks all other streams each time, it uses up the day's calls.
  expect(await sync(away('sync/CRM/Contacts'))).toMatchObject({ code: 'exact/away' })
  for (const code of ['exact/away', 'exact/unexpected-answer'] as const) {
    let asked = 0
    const silent: Intercept = (call) => {
      asked += 1
      throw new ExactError(code, `${call.address} has no readable answer`)
    }
    await expect(sync(silent)).rejects.toMatchObject({ code })
    expect(asked).toBe(2)
  }
  await world.round()
})

test('two neighbouring streams that do not answer do not hold up the money for long', async () => {
  const bothAway: Intercept = (call, read) =>
    away('sync/CRM/Contacts')(call, (passed) => away('sync/CRM/Addresses')(passed, read))
  await expect(world.round({ intercept: bothAway })).rejects.toThrow()
  later(1_000)
  await expect(world.round({ intercept: bothAway })).rejects.toThrow()
  expect((await cursors(world)).get('terms')?.fresh_at).toEqual(world.clock.now)
  await world.round()
})

test('a refused stream is requested once an hour', async () => {
  const administration = administrationId(world.exact.division)
  const sync = () => world.sync.syncAdministration(administration, new AbortController().signal)
  const contacts = 'sync/CRM/Contacts'
  world.exact.act.forbid(contacts, 'crm.accounts')
  const before = calls(contacts)
  expect(await sync()).toMatchObject({ code: 'exact/refused' })
  for (let round = 0; round < 11; round += 1) {
    later(300_000)
    expect(await sync()).toBeNull()
  }
  expect(calls(contacts) - before).toBe(1)
  expect((await cursors(world)).get('terms')?.fresh_at).toEqual(world.clock.now)
  later(hour)
  world.exact.act.forbid(contacts, null)
  expect(await sync()).toBeNull()
  expect(await findings()).toEqual([])
  expect(world.exact.violations().errorBlocks).toBe(0)
})

/** The streams that each scope opens, as the admin sees them. */
const streamsOf: readonly (readonly [scope: Scope, streams: readonly string[]])[] = [
  ['crm.accounts', ['accounts', 'addresses', 'bankAccounts', 'contacts']],
  ['financial.cashflow', ['mandates', 'paymentConditions', 'terms']],
  ['sales.invoices', ['salesInvoices']],
  ['organization.administration', ['administrations']],
]

test('each scope that is taken away stops its own streams, and giving it back heals them', async () => {
  for (const [scope, streams] of streamsOf) {
    world.exact.act.takeScope(scope)
    later(2 * hour)
    await world.round().catch(() => undefined)
    expect((await findings()).map(({ stream }) => stream).toSorted(), scope).toEqual(streams)
    expect(new Set((await findings()).map(({ code }) => code))).toEqual(new Set(['stream-scope-missing']))
    const fresh = await cursors(world)
    for (const stream of ['accounts', 'contacts', 'addresses', 'terms', 'salesInvoices', 'mandates']) {
      const isFresh = fresh.get(stream)?.fresh_at?.getTime() === world.clock.now.getTime()
      expect(isFresh, `${stream} without ${scope}`).toBe(!streams.includes(stream))
    }
    world.exact.act.giveScope(scope)
    later(2 * hour)
    await world.round()
    expect(await findings()).toEqual([])
  }
  expect(world.exact.violations().errorBlocks).toBe(0)
})

const spoiling: readonly (readonly [stream: string, resource: string, fault: Fault])[] = [
  ['accounts', 'sync/CRM/Accounts', 'truncated'],
  ['contacts', 'sync/CRM/Contacts', 'html'],
  ['terms', 'sync/Cashflow/PaymentTerms', 'cutBody'],
  ['salesInvoices', 'sync/SalesInvoice/SalesInvoices', 408],
]

test('an answer that is cut off, unreadable or too late is requested again in the same round', async () => {
  later(1_000)
  for (const [, resource, fault] of spoiling) world.exact.act.fail(resource, fault, 1)
  await world.round()
  expect(await findings()).toEqual([])
  for (const [stream] of spoiling) {
    expect((await cursors(world)).get(stream)?.fresh_at, stream).toEqual(world.clock.now)
  }
})

// The last test, because the endpoint stays blocked.
test('an endpoint that Exact has blocked does not make Exact look away', async () => {
  later(2 * hour)
  world.exact.act.fail('sync/Cashflow/PaymentTerms', 'retryAfter', 1)
  for (const minutes of [0, 1]) {
    later(minutes * 60_000)
    await world.round().catch(() => undefined)
    expect(await findings()).toEqual([
      { administration: world.exact.division, stream: 'terms', code: 'stream-waiting' },
    ])
  }
  const { state } = await readFreshness(world.database, {
    ...{ streams: world.sync.figureStreams, installation, now: world.clock.now, intervalMs: 300_000 },
  })
  expect(state).toBe('late')
})
