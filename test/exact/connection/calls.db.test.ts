import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../src/database/open.ts'
import { openTestDatabase } from '../../database.ts'
import { accounts, type Connected, codeOf, newConnection, startConnected, wait } from './connected.ts'

let opened: OpenDatabase
let world: Connected
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterEach(() => world.close())
afterAll(() => opened.close())

const account = (guid: string) => `crm/Accounts(guid'${guid}')?$select=ID,Name,Phone`
const mandates = 'cashflow/DirectDebitMandates?$select=ID'
const noBreaches = { overMinuteLimit: 0, overDayLimit: 0, unauthorized: 0, errorBlocks: 0 }

test('pages are followed to the last one, by relative address', async () => {
  world = await startConnected(opened, { clients: 2_500 })
  const ids = new Set<string>()
  let next: string | null = accounts
  let pages = 0
  while (next !== null) {
    const page: { rows: readonly unknown[]; next: string | null } = await world.connection.readPage(
      world.call(next),
    )
    for (const row of page.rows) ids.add(String((row as { ID: string }).ID).toLowerCase())
    next = page.next
    pages += 1
    expect(next ?? 'sync/CRM/Accounts?').toMatch(/^sync\/CRM\/Accounts\?/)
  }
  expect(pages).toBe(3)
  expect(ids.size).toBeGreaterThanOrEqual(2_500)
})

test('many calls at once stay within the minute limit, and use it up', async () => {
  world = await startConnected(opened, { minuteMs: 1_000, minuteLimit: 10 })
  await Promise.all(Array.from({ length: 40 }, () => world.connection.readPage(world.call(accounts))))
  expect(world.exact.violations()).toMatchObject(noBreaches)
  expect(world.exact.calls().total).toBe(40)
  // 40 calls need four minutes of 10 calls, or five if they start in the middle of one; a busy machine uses less.
  expect(world.exact.calls().minutes).toBeLessThan(10)
})

test('four instances stay within the minute limit together', async () => {
  world = await startConnected(opened, { minuteMs: 1_000, minuteLimit: 20 })
  const all = [world.connection, world.another(), world.another(), world.another()]
  const pages = await Promise.all(
    all.flatMap((one) => Array.from({ length: 20 }, () => one.readPage(world.call(accounts)))),
  )
  expect(pages.every((page) => page.rows.length >= 20)).toBe(true)
  expect(world.exact.violations()).toMatchObject(noBreaches)
  expect(world.exact.calls().total).toBe(80)
  const budgets = await Promise.all(all.map((one) => one.budgets()))
  expect(new Set(budgets.map(([budget]) => budget?.dayRemaining))).toEqual(new Set([5_000 - 80]))
})

test.each([-90_000, 90_000])(
  'with a clock that is %i ms off, calls use the minute limit and stay within it',
  async (off) => {
    world = await startConnected(opened, { minuteMs: 3_000, minuteLimit: 20 })
    const now = () => new Date(Date.now() + off)
    const connection = newConnection(world.exact, opened.database, { now })
    await Promise.all(Array.from({ length: 30 }, () => connection.readPage(world.call(accounts))))
    expect(world.exact.violations()).toMatchObject(noBreaches)
    expect(world.exact.calls().minutes).toBeLessThanOrEqual(3)
  },
  30_000,
)

test('an interactive call overtakes queued background calls', async () => {
  world = await startConnected(opened, { minuteMs: 1_000, minuteLimit: 10 })
  const order: string[] = []
  const background = Array.from({ length: 30 }, async () => {
    await world.connection.readPage(world.call(accounts))
    order.push('background')
  })
  await Promise.race(background)
  await world.connection.readPage(world.call(accounts, { urgency: 'interactive' }))
  order.push('interactive')
  await Promise.all(background)
  expect(order.indexOf('interactive')).toBeLessThan(22)
  expect(world.exact.violations()).toMatchObject(noBreaches)
})

test('a call whose turn would come too late fails at once', async () => {
  world = await startConnected(opened, { minuteMs: 3_000, minuteLimit: 2 })
  const ask = (waitMs: number) =>
    world.connection.readPage(world.call(accounts, { urgency: 'interactive', waitMs }))
  await wait(3_000 - (Date.now() % 3_000) + 20)
  await ask(2_500)
  await ask(2_500)
  const order: string[] = []
  const patient = ask(4_000).then(({ rows }) => order.push(rows.length > 0 ? 'rows' : 'nothing'))
  order.push(await codeOf(ask(500)))
  await patient
  // The impatient call fails before the next minute starts, the patient one gets rows in it.
  expect(order).toEqual(['exact/budget-spent', 'rows'])
  expect(world.exact.violations()).toMatchObject(noBreaches)
})

test('after a 429 the call waits for the reset', async () => {
  world = await startConnected(opened, { minuteMs: 3_000, minuteLimit: 3 })
  await wait(3_000 - (Date.now() % 3_000) + 20)
  // Another app, whose calls we do not count, uses up the minute.
  const other = world.another()
  for (let call = 0; call < 3; call += 1) await other.readPage(world.call(accounts))
  await opened.database.deleteFrom('exact_call_limit').execute()
  const begin = Date.now()
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  expect(Math.floor(Date.now() / 3_000)).toBeGreaterThan(Math.floor(begin / 3_000))
  expect(world.exact.violations().overMinuteLimit).toBe(1)
})

test.each([
  ['bare429', 60_000],
  ['retryAfter', 120_000],
] as const)(
  'after a 429 without a reset (%s) only that endpoint is not called, for %i ms',
  async (fault, length) => {
    world = await startConnected(opened)
    let passed = 0
    const connection = newConnection(world.exact, opened.database, {
      now: () => new Date(Date.now() + passed),
    })
    const passUntil = (milliseconds: number) => {
      world.exact.act.advance(milliseconds - passed)
      passed = milliseconds
    }
    const ask = () => connection.readPage(world.call(accounts))
    world.exact.act.fail('sync/CRM/Accounts', fault, 1)
    expect(await codeOf(ask())).toBe('exact/budget-spent')
    const { total } = world.exact.calls()
    passUntil(length - 10_000)
    expect(await codeOf(ask())).toBe('exact/budget-spent')
    expect(world.exact.calls().total).toBe(total)
    expect((await connection.readPage(world.call(mandates))).rows.length).toBeGreaterThan(0)
    passUntil(length + 1_000)
    expect((await ask()).rows.length).toBeGreaterThan(0)
  },
)

test('once the day limit is used up, nothing is sent', async () => {
  world = await startConnected(opened, { dayLimit: 5 })
  const ask = () => world.connection.readPage(world.call(accounts, { urgency: 'interactive', waitMs: 500 }))
  for (let call = 0; call < 5; call += 1) await ask()
  expect(await codeOf(ask())).toBe('exact/budget-spent')
  expect(await world.connection.budgets()).toMatchObject([{ dayLimit: 5, dayRemaining: 0, minuteLimit: 60 }])
  expect(world.exact.violations()).toMatchObject(noBreaches)
})

test('once 80 % of the day is used, background calls are spread and interactive ones are not', async () => {
  world = await startConnected(opened, { dayLimit: 20 })
  for (let call = 0; call < 17; call += 1) {
    await world.connection.readPage(world.call(accounts, { urgency: 'interactive' }))
  }
  const background = () => world.connection.readPage(world.call(accounts, { waitMs: 300 }))
  expect((await background()).next).toBeNull()
  expect(await codeOf(background())).toBe('exact/budget-spent')
  await world.connection.readPage(world.call(accounts, { urgency: 'interactive' }))
  expect(world.exact.calls().total).toBe(19)
})

test('a background GET is retried after server errors and lost connections', async () => {
  world = await startConnected(opened)
  world.exact.act.fail('sync/CRM/Accounts', 503, 2)
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  world.exact.act.fail('sync/CRM/Accounts', 0, 2)
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
  world.exact.act.fail('sync/CRM/Accounts', 500, 2)
  expect(await codeOf(world.connection.readPage(world.call(accounts, { urgency: 'interactive' })))).toBe(
    'exact/away',
  )
  expect((await world.connection.readPage(world.call(accounts, { urgency: 'interactive' }))).next).toBeNull()
}, 60_000)

test('an abort ends the wait with the reason of the signal', async () => {
  world = await startConnected(opened)
  world.exact.act.away(true)
  const stop = new AbortController()
  const pending = world.connection.readPage(world.call(accounts, { signal: stop.signal }))
  await wait(200)
  stop.abort()
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
})

test('a record is read by its key, and an unknown key is not found', async () => {
  world = await startConnected(opened)
  const client = world.exact.expectedClient(0)
  const record = await world.connection.readOne(world.call(account(client.id)))
  expect(record).toMatchObject({ Name: client.name, Phone: client.phone })
  const unknown = account('00000000-0000-4000-8000-000000000000')
  expect(await codeOf(world.connection.readOne(world.call(unknown)))).toBe('exact/not-found')
  const bare = await world.connection.readPage(
    world.call(`crm/Accounts?$select=ID&$top=1&$filter=ID%20eq%20guid'${client.id}'`),
  )
  expect(bare).toMatchObject({ rows: [{ ID: expect.any(String) }], next: null })
  expect(await world.connection.currentDivision()).toBe(world.exact.division)
})

test('an endpoint that keeps refusing is no longer called by any instance, before Exact blocks it', async () => {
  world = await startConnected(opened, { minuteMs: 2_000 })
  world.exact.act.fail('cashflow/DirectDebitMandates', 403, 100)
  const codes: string[] = []
  const [other, started] = [world.another(), world.another()]
  for (let call = 0; call < 15; call += 1) {
    const instance = call < 12 ? [world.connection, other][call % 2] : started
    codes.push(await codeOf(instance?.readPage(world.call(mandates)) ?? Promise.reject()))
  }
  expect(codes.filter((code) => code === 'exact/refused')).toHaveLength(9)
  expect(codes.slice(9)).toEqual(Array(6).fill('exact/budget-spent'))
  expect(world.exact.violations().errorBlocks).toBe(0)
  expect((await world.connection.readPage(world.call(accounts))).rows.length).toBeGreaterThan(0)
})

test('a change is sent once, even if its answer is lost, and a refusal is reported', async () => {
  world = await startConnected(opened)
  const { id } = world.exact.expectedClient(1)
  const change = (properties: { readonly [name: string]: unknown }) =>
    world.connection.change(world.call(`crm/Accounts(guid'${id}')`, { urgency: 'interactive' }), properties)
  await change({ Phone: '0343-570000' })
  expect(world.exact.act.account(id)?.Phone).toBe('0343-570000')
  const before = world.exact.calls().total
  world.exact.act.fail('crm/Accounts', 0, 1)
  expect(await codeOf(change({ Phone: '0343-570001' }))).toBe('exact/away')
  expect(world.exact.calls().total).toBe(before + 1)
  expect(await codeOf(change({ IsSales: true }))).toBe('exact/refused')
})

test('an attachment is downloaded with the token, only from Exact', async () => {
  world = await startConnected(opened, { clients: 60 })
  const printed = world.exact.expected.clients.flatMap(({ invoices }) => invoices).find((row) => row.hasPdf)
  const number = printed?.number ?? ''
  const one = async (address: string) => (await world.connection.readOne(world.call(address))) as Attachment
  const document = await one(`documents/Documents?$filter=SalesInvoiceNumber%20eq%20${number}&$select=ID`)
  const { Url } = await one(
    `documents/DocumentAttachments?$filter=Document%20eq%20guid'${document.ID}'&$select=ID,FileName,Url&$orderby=FileName%20desc`,
  )
  const { address: _, ...call } = world.call('')
  const contents = await text(await world.connection.download({ ...call, url: Url }))
  expect(contents.slice(0, 5)).toBe('%PDF-')
  expect(contents).toContain(number)
  const elsewhere = Url.replace('127.0.0.1', 'localhost')
  expect(await codeOf(world.connection.download({ ...call, url: elsewhere }))).toBe('exact/unexpected-answer')
})

type Attachment = { readonly ID: string; readonly Url: string }
