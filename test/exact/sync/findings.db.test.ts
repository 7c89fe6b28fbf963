import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readFreshnessOf } from '../../../src/exact/freshness.ts'
import { collect, resourceOf } from './onTheWay.ts'
import { type SyncWorld, startSyncWorld } from './world.ts'

const raws = new Map<string, unknown[]>()
let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 40, creditors: 6, today: '2026-11-20' })
  await world.round({ onTheWay: collect(raws) })
})
afterAll(() => world?.close())

const termsResource = 'sync/Cashflow/PaymentTerms'
const invoicesResource = 'sync/SalesInvoice/SalesInvoices'
const record = z.looseObject({ ID: z.string() })
type Sent = z.infer<typeof record>

function sent(resource: string, fits: (raw: Sent) => boolean): Sent {
  const found = (raws.get(resource) ?? []).map((raw) => record.parse(raw)).find(fits)
  if (!found) throw new Error('no such record')
  return found
}

const guid = (value: unknown) => z.string().parse(value).toLowerCase()
const checked = async (id: unknown) => {
  const reckoning = { streams: ['terms'], now: new Date(), intervalMs: 300_000 }
  return (await readFreshnessOf(world.database, guid(id), reckoning)).beingChecked
}

test.each([
  ['a term of a client', termsResource, 20, 'AmountDC', 12.345],
  ['a term of a creditor', termsResource, 22, 'AmountDC', 0.005],
  ['a term in an unknown state', termsResource, 20, 'Status', 99],
  ['a term in no currency', termsResource, 20, 'Currency', 'euro'],
] as const)('%s that cannot be read puts its account under a check until it can be', async (...given) => {
  const [, resource, lineType, property, value] = given
  const term = sent(resource, (raw) => raw.LineType === lineType)
  expect(await checked(term.Account)).toBe(false)
  world.exact.act.changeAccount(term.ID, { [property]: value })
  await world.round()
  expect(await checked(term.Account)).toBe(true)
  world.exact.act.changeAccount(term.ID, {
    [property]: z.union([z.string(), z.number()]).parse(term[property]),
  })
  await world.round()
  expect(await checked(term.Account)).toBe(false)
})

test('so does a line of an invoice', async () => {
  const line = sent(invoicesResource, (raw) => raw.LineNumber === 1)
  world.exact.act.changeAccount(line.ID, { AmountFC: 0.005 })
  await world.round()
  expect(await checked(line.InvoiceTo)).toBe(true)
  world.exact.act.changeAccount(line.ID, { AmountFC: z.number().parse(line.AmountFC) })
  await world.round()
  expect(await checked(line.InvoiceTo)).toBe(false)
})

test('after a reload what was not found again is taken back, and what still cannot be read stays', async () => {
  const gone = sent(termsResource, (raw) => raw.LineType === 20)
  const bad = sent(termsResource, (raw) => raw.LineType === 20 && guid(raw.Account) !== guid(gone.Account))
  for (const { ID } of [gone, bad]) world.exact.act.changeAccount(ID, { AmountDC: 12.345 })
  await world.round()
  world.exact.act.moveDivision()
  await world.round({
    onTheWay: async (call, read) => {
      const page = await read(call)
      if (resourceOf(call) !== termsResource) return page
      return { ...page, rows: page.rows.filter((raw) => guid(record.parse(raw).ID) !== guid(gone.ID)) }
    },
  })
  const findings = await world.database.selectFrom('exact_finding').select('record_id').execute()
  expect(findings).toEqual([{ record_id: guid(bad.ID) }])
  expect(await checked(gone.Account)).toBe(false)
  expect(await checked(bad.Account)).toBe(true)
})
