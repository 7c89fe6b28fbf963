import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readFreshnessOf } from '../../../src/exact/freshness.ts'
import { collect, resourceOf } from './intercept.ts'
import { type SyncWorld, startSyncWorld } from './world.ts'

const raws = new Map<string, unknown[]>()
let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 40, creditors: 6, today: '2026-11-20' })
  await world.round({ intercept: collect(raws) })
})
afterAll(() => world?.close())

const termsResource = 'sync/Cashflow/PaymentTerms'
const invoicesResource = 'sync/SalesInvoice/SalesInvoices'
const record = z.looseObject({ ID: z.string() })
type RawRecord = z.infer<typeof record>

test.each([
  ['a term of a client', termsResource, 20, 'AmountDC', 12.345],
  ['a term of a creditor', termsResource, 22, 'AmountDC', 0.005],
  ['a term in an unknown state', termsResource, 20, 'Status', 99],
  ['a term in no currency', termsResource, 20, 'Currency', 'euro'],
] as const)('while %s cannot be read, its account is being checked', async (...given) => {
  const [, resource, lineType, property, value] = given
  const term = sent(resource, (raw) => raw.LineType === lineType)
  expect(await isBeingChecked(term.Account)).toBe(false)
  world.exact.act.changeAccount(term.ID, { [property]: value })
  await world.round()
  expect(await isBeingChecked(term.Account)).toBe(true)
  world.exact.act.changeAccount(term.ID, {
    [property]: z.union([z.string(), z.number()]).parse(term[property]),
  })
  await world.round()
  expect(await isBeingChecked(term.Account)).toBe(false)
})

test('while a line of an invoice cannot be read, its account is being checked', async () => {
  const line = sent(invoicesResource, (raw) => raw.LineNumber === 1)
  world.exact.act.changeAccount(line.ID, { AmountFC: 0.005 })
  await world.round()
  expect(await isBeingChecked(line.InvoiceTo)).toBe(true)
  world.exact.act.changeAccount(line.ID, { AmountFC: z.number().parse(line.AmountFC) })
  await world.round()
  expect(await isBeingChecked(line.InvoiceTo)).toBe(false)
})

test('a reload clears findings of records that are gone, and keeps those of unreadable ones', async () => {
  const gone = sent(termsResource, (raw) => raw.LineType === 20)
  const bad = sent(termsResource, (raw) => raw.LineType === 20 && guid(raw.Account) !== guid(gone.Account))
  for (const { ID } of [gone, bad]) world.exact.act.changeAccount(ID, { AmountDC: 12.345 })
  await world.round()
  world.exact.act.moveDivision()
  await world.round({
    intercept: async (call, read) => {
      const page = await read(call)
      if (resourceOf(call) !== termsResource) return page
      return { ...page, rows: page.rows.filter((raw) => guid(record.parse(raw).ID) !== guid(gone.ID)) }
    },
  })
  const findings = await world.database.selectFrom('exact_finding').select('record_id').execute()
  expect(findings).toEqual([{ record_id: guid(bad.ID) }])
  expect(await isBeingChecked(gone.Account)).toBe(false)
  expect(await isBeingChecked(bad.Account)).toBe(true)
})

function sent(resource: string, fits: (raw: RawRecord) => boolean): RawRecord {
  const raw = (raws.get(resource) ?? []).map((each) => record.parse(each)).find(fits)
  if (!raw) throw new Error('no such record')
  return raw
}

function guid(value: unknown): string {
  return z.string().parse(value).toLowerCase()
}

async function isBeingChecked(id: unknown): Promise<boolean> {
  return (await readFreshnessOf(world.database, guid(id), null)).beingChecked
}
