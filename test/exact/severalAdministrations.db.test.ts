import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClients } from '../../src/clients/index.ts'
import { homeCurrencyOf } from '../../src/exact/index.ts'
import { balanceOf, clientsByAmount, invoicesByNumber } from '../../src/receivables/index.ts'
import { amsterdamDay } from '../../src/values/day.ts'
import { type AdministrationId, administrationId } from '../../src/values/ids.ts'
import { approve } from './connection/connected.ts'
import { type ServiceWorld, startServiceWorld } from './serviceWorld.ts'

const today = amsterdamDay(new Date())
const slow = administrationId(4_000_001)
const spent = administrationId(4_000_002)
const archived = administrationId(4_000_003)

let world: ServiceWorld
beforeAll(async () => {
  world = await startServiceWorld({
    clients: 8,
    invoicesPerClient: 2,
    others: [
      { division: slow, name: 'Lindehof Thuis', clients: 8 },
      { division: spent, name: 'Lindehof Jeugd', clients: 8, dayLimit: 3 },
      { division: archived, name: 'Lindehof oud', clients: 8, status: 2 },
    ],
  })
})
afterAll(() => world.close())

test('of several administrations none is read until the admin has chosen', async () => {
  await approve(world.service)
  await world.until(
    'the list is read',
    async () => (await world.service.status()).administrations.length === 4,
  )
  expect((await world.service.freshness()).state).toBe('unchosen')
  expect((await world.service.status()).administrations).toMatchObject([
    { id: world.exact.division, included: false, isUsable: true },
    { id: slow, included: false, isUsable: true },
    { id: spent, included: false, isUsable: true },
    { id: archived, included: false, isUsable: false },
  ])
  expect(world.exact.calls().byResource['sync/CRM/Accounts']).toBeUndefined()
})

test('a slow and a spent administration do not delay another, and an archived one gets no calls', async () => {
  world.exact.other(slow).hold(true)
  await include(slow)
  await include(spent)
  await include(world.administration)
  await world.until('the quick one has its money', () => hasMoney(world.administration))
  expect(await hasMoney(slow)).toBe(false)
  expect(await hasMoney(spent)).toBe(false)
  expect(world.exact.other(spent).calls()).toBe(3)
  expect(world.exact.other(archived).calls()).toBe(0)
  world.exact.other(slow).hold(false)
  await world.until('the slow one has its money too', () => hasMoney(slow))
  expect(await clientsIn(slow)).toBe(8)
})

test('someone who is a client in two administrations is found twice, each with its own balance', async () => {
  const other = world.exact.other(slow)
  const index = world.exact.expected.clients.findIndex(({ invoices }) =>
    invoices.some(({ open }) => open > 100),
  )
  const here = world.exact.expectedClient(index)
  const [owed] = other.expectedClient(index).invoices.filter(({ open }) => open > 100)
  const there = other.receive(other.expectedClient(index).id, owed?.number ?? '', 100, today)
  await world.service.syncSoon()
  await world.until(
    'the receipt is read',
    async () => (await balances(there.number)).get(there.id) === there.balance,
  )
  expect(there.balance).toBe(here.balance - 100)
  expect(await balances(here.number)).toEqual(
    new Map([
      [here.id, here.balance],
      [there.id, there.balance],
    ]),
  )
  expect([...(await world.service.namesIfSeveral()).values()]).toEqual([
    'Stichting Lindehof Zorg',
    'Lindehof Thuis',
    'Lindehof Jeugd',
  ])
})

test('an administration that is left out disappears at once and is removed; the others stay', async () => {
  await include(slow, false)
  expect(await clientsIn(slow)).toBe(0)
  await world.until('its data are removed', async () => !(await statusOf(slow)).isBeingRemoved)
  const terms = await world.opened.database.selectFrom('term').select('administration').distinct().execute()
  expect(terms.map((row) => row.administration)).toEqual([world.administration])
  expect(await clientsIn(world.administration)).toBe(8)
  expect(world.exact.violations()).toMatchObject({ overMinuteLimit: 0 })
})

async function statusOf(of: AdministrationId) {
  const found = (await world.service.status()).administrations.find(({ id }) => id === of)
  if (!found) throw new Error(`not in the status: ${of}`)
  return found
}

async function include(of: AdministrationId, included = true): Promise<void> {
  const { mapping } = await statusOf(of)
  await world.service.includeAdministration(of, { included, mapping })
}

async function clientsIn(of: AdministrationId): Promise<number> {
  const { database } = world.opened
  return (await database.selectFrom('client').select('id').where('administration', '=', of).execute()).length
}

async function hasMoney(of: AdministrationId): Promise<boolean> {
  const { streams } = await statusOf(of)
  return streams.some(({ stream, freshAt }) => stream === 'terms' && freshAt !== null)
}

/**
 * Searches for a client number, and returns the balance in cents of each client that has it, by id. The money of the
 * spent administration has not been read.
 */
async function balances(number: string): Promise<ReadonlyMap<string, number>> {
  const { database } = world.opened
  const { hits } = await findClients(
    database,
    { q: number, limit: 20, byBirthDate: async () => false },
    {
      invoicesByNumber,
      clientsByAmount: (amount) => clientsByAmount(database, amount),
      balanceOf: (client) => balanceOf(client, homeCurrencyOf),
    },
  )
  const same = hits.filter((hit) => hit.number === number && hit.administration !== spent)
  return new Map(same.map(({ id, balance }) => [id, balance?.cents ?? 0]))
}
