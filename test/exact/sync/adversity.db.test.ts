import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { both, collect, inHalves, instead, resourceOf } from './onTheWay.ts'
import { cursors, type OnTheWay, readModel, type SyncWorld, startSyncWorld } from './world.ts'

const ledger = { clients: 60, creditors: 6, invoicesPerClient: 3, today: '2026-11-20' }
const raws = new Map<string, unknown[]>()
let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld(ledger)
  await world.round({ onTheWay: collect(raws) })
})
afterAll(() => world.close())

/** For every stream: a property that shows in the read model, and one value of it that cannot be read. */
const streams = [
  { stream: 'accounts', resource: 'sync/CRM/Accounts', shown: 'Name', poison: { StartDate: 1e18 } },
  { stream: 'contacts', resource: 'sync/CRM/Contacts', shown: 'Email', poison: { BirthDate: 1e18 } },
  { stream: 'addresses', resource: 'sync/CRM/Addresses', shown: 'City', poison: { Type: 9 } },
  {
    stream: 'terms',
    resource: 'sync/Cashflow/PaymentTerms',
    shown: 'Description',
    poison: { AmountDC: 12.345 },
  },
  {
    stream: 'salesInvoices',
    resource: 'sync/SalesInvoice/SalesInvoices',
    shown: 'Description',
    poison: { AmountFC: 0.005 },
  },
  {
    stream: 'bankAccounts',
    resource: 'crm/BankAccounts',
    shown: 'BankAccountHolderName',
    poison: { BankAccount: 'NL00FOUT' },
  },
  {
    stream: 'mandates',
    resource: 'cashflow/DirectDebitMandates',
    shown: 'Reference',
    poison: { SignatureDate: 1e18 },
  },
] as const

const record = z.looseObject({ ID: z.string() })
type Sent = z.infer<typeof record>

/** Some record of the collection as it came over the wire. */
function sent(resource: string, place: number): Sent {
  return record.parse(raws.get(resource)?.[place])
}

/** The same record a while later, under the row version or moment of that time. */
function later(raw: Sent, seconds: number, properties: object): object {
  const newness =
    'Timestamp' in raw
      ? { Timestamp: String(Number(raw.Timestamp) + 1_000_000 + seconds) }
      : { Modified: `/Date(${Date.parse('2026-11-21T12:00:00Z') + seconds * 1_000})/` }
  return { ...raw, ...newness, ...properties }
}

test.each(streams)('$stream: an older row after a newer one does not win', async ({ resource, shown }) => {
  const raw = sent(resource, 0)
  const newer = later(raw, 20, { [shown]: 'zeer nieuw' })
  const older = later(raw, 10, { [shown]: 'minder nieuw' })
  await world.round({ onTheWay: instead(resource, [[newer], [older]]) })
  const model = JSON.stringify(await readModel(world.database))
  expect(model).toContain('zeer nieuw')
  expect(model).not.toContain('minder nieuw')
  await world.round({ onTheWay: instead(resource, [[later(raw, 30, { [shown]: raw[shown] })]]) })
  expect(JSON.stringify(await readModel(world.database))).not.toContain('zeer nieuw')
})

test.each(streams)('$stream: the same page twice changes nothing', async ({ resource, shown }) => {
  const page = [later(sent(resource, 1), 40, { [shown]: 'tweemaal' }), sent(resource, 2)]
  await world.round({ onTheWay: instead(resource, [page]) })
  const once = await readModel(world.database)
  expect(JSON.stringify(once)).toContain('tweemaal')
  await world.round({ onTheWay: instead(resource, [page, page]) })
  expect(await readModel(world.database)).toEqual(once)
})

// The rows made up above have row versions from the future: this test puts the cursors right again.
test('everything read a second time from the start changes nothing', async () => {
  const once = await readModel(world.database)
  await world.database.deleteFrom('exact_cursor').execute()
  await world.round()
  expect(await readModel(world.database)).toEqual(once)
})

test.each(streams)('$stream: a record that cannot be read is reported and holds up nothing', async (each) => {
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

/** What the stand-in keeps where this was sent. */
function readable(value: unknown): string | number | null {
  if (typeof value === 'number') return value
  const date = /^\/Date\((-?\d+)\)\/$/.exec(String(value))
  if (date) return Number(date[1])
  return typeof value === 'string' ? value : null
}

test('a load that is cut off in every stream goes on where it was, without loss and without doubles', async () => {
  const small = { ...ledger, clients: 30, creditors: 3, invoicesPerClient: 2 }
  const [whole, cut] = await Promise.all([startSyncWorld(small), startSyncWorld(small)])
  try {
    await whole.round()
    for (const { stream, resource } of streams) {
      const stop = new AbortController()
      const onTheWay = both(cuttingOff(resource, stop), inHalves)
      await expect(cut.round({ onTheWay, signal: stop.signal })).rejects.toThrow('cut off')
      expect((await cursors(cut)).get(stream)?.resume).not.toBeNull()
      expect((await cursors(cut)).get(stream)?.fresh_at).toBeNull()
    }
    await cut.round({ onTheWay: inHalves })
    expect(await readModel(cut.database, ['seen_at'])).toEqual(await readModel(whole.database, ['seen_at']))
    expect(await rowsByStream(cut)).toEqual(await rowsByStream(whole))
  } finally {
    await Promise.all([whole.close(), cut.close()])
  }
}, 120_000)

async function rowsByStream(of: SyncWorld): Promise<{ readonly [stream: string]: number }> {
  return Object.fromEntries([...(await cursors(of))].map(([stream, { rows }]) => [stream, rows]))
}

/** Aborts when the second page of the collection is asked for, and gives that page all the same. */
function cuttingOff(resource: string, stop: AbortController): OnTheWay {
  let pages = 0
  return async (call, read) => {
    if (resourceOf(call) === resource) pages += 1
    if (pages === 2) stop.abort(new Error('cut off'))
    return read(call)
  }
}
