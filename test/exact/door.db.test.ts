import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import { createExact, type Exact } from '../../src/exact/index.ts'
import { readModelWriters } from '../../src/readModelWriters.ts'
import { administrationId, clientId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import { approve, codeOf, encryptionKey, wait } from './connection/connected.ts'

let standIn: ExactStandIn
let opened: OpenDatabase
let door: Exact
let lines: string[]
beforeAll(async () => {
  standIn = await startExactStandIn({ clients: 40, minuteMs: 300 })
  opened = await openTestDatabase()
  lines = []
  door = openDoor(lines)
  await door.start()
})
afterAll(async () => {
  await door.stop()
  await opened.close()
  await standIn.close()
})

function openDoor(log: string[]): Exact {
  const write = (facts: object, message: string) => void log.push(`${message} ${JSON.stringify(facts)}`)
  return createExact({
    openDatabase: opened,
    settings: {
      baseUrl: standIn.url,
      clientId: standIn.clientId,
      clientSecret: standIn.clientSecret,
      divisions: null,
    },
    encryptionKey,
    publicUrl: 'http://localhost:3978',
    writers: readModelWriters,
    now: () => new Date(),
    log: { info: write, warn: write, error: write },
    syncIntervalMs: 60_000,
  })
}

const administration = () => administrationId(standIn.division)

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}\n${lines.join('\n')}`)
    await wait(50)
  }
}

const phoneOf = async (id: string) =>
  (await opened.database.selectFrom('client').select('phone').where('id', '=', id).executeTakeFirstOrThrow())
    .phone

test('before Exact is connected there is nothing, and it says so', async () => {
  expect(await door.freshness()).toEqual({ state: 'none', asOf: null })
  expect(await door.status()).toMatchObject({ state: 'none', administrations: [], budget: [] })
  expect(
    await codeOf(door.invoicePdf({ administration: administration(), salesInvoiceId: null, number: '1' })),
  ).toBe('exact/not-connected')
})

test('once connected it loads by itself and tells how far it is', async () => {
  const begin = Date.now()
  await approve(door)
  await until('everything is loaded', async () => (await door.freshness()).state === 'fresh')
  const { asOf } = await door.freshness()
  expect(asOf?.getTime()).toBeGreaterThan(begin)
  const { state, administrations, budget } = await door.status()
  expect(state).toBe('connected')
  expect(administrations).toMatchObject([
    { id: standIn.division, name: 'Stichting Lindehof Zorg', included: true, amountSign: 1 },
  ])
  const streams = administrations[0]?.streams ?? []
  expect(streams.length).toBeGreaterThan(5)
  expect(streams.every(({ freshAt, loading }) => freshAt !== null && !loading)).toBe(true)
  expect(streams.find(({ stream }) => stream === 'accounts')?.rows).toBeGreaterThanOrEqual(40)
  expect(budget).toMatchObject([{ administration: standIn.division, minuteLimit: 60, dayLimit: 5_000 }])
  expect(await door.administrationName(administration())).toBe('Stichting Lindehof Zorg')
})

test('one client is refreshed at once, and not waited for when Exact is slow or away', async () => {
  const { id } = standIn.expectedClient(0)
  const refresh = (waitMs: number) =>
    door.refreshClient({ administration: administration(), clientId: clientId(id), waitMs })
  standIn.act.changeAccount(id, { Phone: '0343-112233' })
  expect(await refresh(2_000)).toBe(true)
  expect(await phoneOf(id)).toBe('0343-112233')
  standIn.act.delay(3_000)
  standIn.act.changeAccount(id, { Phone: '0343-445566' })
  expect(await refresh(300)).toBe(false)
  // The answer of Exact had not come yet.
  expect(await phoneOf(id)).toBe('0343-112233')
  standIn.act.delay(0)
  standIn.act.away(true)
  expect(await refresh(2_000)).toBe(false)
  standIn.act.away(false)
  expect(await refresh(2_000)).toBe(true)
})

test('the PDF of an invoice is found by its number or its booking, and may be absent', async () => {
  const invoices = standIn.expected.clients.flatMap((client) => client.invoices)
  const printed = invoices.find((invoice) => invoice.hasPdf)
  if (!printed) throw new Error('no invoice with a PDF')
  const ask = async (salesInvoiceId: string | null, number: string) => {
    const pdf = await door.invoicePdf({ administration: administration(), salesInvoiceId, number })
    return pdf && text(pdf)
  }
  const byNumber = await ask(null, printed.number)
  expect(byNumber?.slice(0, 5)).toBe('%PDF-')
  expect(byNumber).toContain(printed.number)
  const { id } = await opened.database
    .selectFrom('sales_invoice')
    .select('id')
    .where('number', '=', printed.number)
    .executeTakeFirstOrThrow()
  expect(await ask(id, 'not a number')).toBe(byNumber)
  expect(await ask(null, '999999999')).toBeNull()
  expect(await ask(null, 'F-1')).toBeNull()
})

test('the lines of an imported invoice come from its booking in one call, and not when Exact is away', async () => {
  const imported = standIn.expected.clients
    .flatMap((client) => client.invoices)
    .find(({ lines }) => lines.length > 1 && lines.every(({ unitPrice }) => unitPrice === null))
  if (!imported) throw new Error('nothing was imported')
  const { entry } = await opened.database
    .selectFrom('term')
    .select('entry')
    .where('invoice_number', '=', imported.number)
    .executeTakeFirstOrThrow()
  const ask = (entries: readonly string[], waitMs = 2_000) =>
    door.bookedLines({ administration: administration(), entries, waitMs })
  const calls = () => standIn.calls().byResource['salesentry/SalesEntryLines'] ?? 0
  const before = calls()
  expect(await ask([entry ?? ''])).toMatchObject(
    imported.lines.map(({ description, vat }) => ({ description, vat })),
  )
  expect(calls() - before).toBe(1)
  expect(await ask([])).toEqual([])
  expect(await ask(['00000000-0000-4000-8000-000000000000'])).toEqual([])
  standIn.act.delay(3_000)
  expect(await codeOf(ask([entry ?? ''], 300))).toBe('exact/away')
  standIn.act.delay(0)
  standIn.act.away(true)
  expect(await codeOf(ask([entry ?? '']))).toBe('exact/away')
  standIn.act.away(false)
})

test('what an admin chooses about an administration is kept and used in the next round', async () => {
  const mapping = { representativeTitles: { bewindvoerder: 'mentor' }, directDebit: 'mandate' } as const
  await door.includeAdministration(administration(), { included: true, mapping })
  expect((await door.status()).administrations[0]?.mapping).toEqual(mapping)
  await until('the contacts are read anew', async () => {
    const roles = await opened.database
      .selectFrom('client_contact')
      .select('representative_role')
      .distinct()
      .where('representative_role', 'is not', null)
      .execute()
    return roles.length === 1 && roles[0]?.representative_role === 'mentor'
  })
})

test('a round that is asked for begins at once', async () => {
  const { id } = standIn.expectedClient(5)
  standIn.act.changeAccount(id, { Phone: '0343-445566' })
  await door.syncSoon()
  await until('the change has come', async () => (await phoneOf(id)) === '0343-445566')
})

test('one instance leads, and when it goes another takes over', async () => {
  const leads = (log: readonly string[]) =>
    log.filter((line) => line.startsWith('this instance syncs')).length
  expect(leads(lines)).toBe(1)
  // An embedded database has one process, which then is its own successor.
  const isShared = opened.driver.kind === 'postgres'
  const log: string[] = []
  const successor = openDoor(log)
  if (isShared) {
    await successor.start()
    await wait(2_500)
    expect(leads(log)).toBe(0)
  }
  await door.stop()
  if (!isShared) await successor.start()
  door = successor
  await until('the other leads', async () => leads(log) === 1)
  const { id } = standIn.expectedClient(6)
  standIn.act.changeAccount(id, { Phone: '0343-778899' })
  await door.syncSoon()
  await until('the change has come', async () => (await phoneOf(id)) === '0343-778899')
})

test('a broken connection is told, with what is known until now', async () => {
  const { asOf } = await door.freshness()
  await opened.database
    .updateTable('exact_connection')
    .set({ state: 'broken', reason: 'refresh-token-used' })
    .execute()
  expect(await door.freshness()).toEqual({ state: 'broken', asOf })
  expect(await door.status()).toMatchObject({ state: 'broken', reason: 'refresh-token-used' })
  await approve(door)
  expect((await door.freshness()).state).toBe('fresh')
})

test('the technical log holds no names, numbers or tokens, and Exact was not offended', () => {
  const all = lines.join('\n')
  expect(lines.length).toBeGreaterThan(0)
  for (const { name, phone } of standIn.expected.clients) {
    expect(all).not.toContain(name)
    if (phone) expect(all).not.toContain(phone)
  }
  expect(all).not.toContain('stampNL')
  expect(standIn.violations()).toEqual({
    overMinuteLimit: 0,
    overDayLimit: 0,
    tokenTooEarly: 0,
    tokenReused: 0,
    withoutSelect: 0,
    badRequests: 0,
    unauthorized: 0,
    forbiddenProperties: 0,
    errorBlocks: 0,
  })
})
