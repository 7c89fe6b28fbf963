import { describe, expect, test } from 'vitest'
import type { Desk } from '../../src/desk/index.ts'
import { readRecentClients, rememberClient } from '../../src/portal/index.ts'
import { employeeId } from '../../src/values/ids.ts'
import { idOf, storePeople } from '../clients/people.ts'
import { asker, newWorldEachTime, now, sjoerd } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')
const bot = { ...read, origin: 'bot' } as const

const at = newWorldEachTime()

describe('the relation card', () => {
  test('shows who the client is, how to reach them, what is owed, and when that was current', async () => {
    expect(await at().desk.openClient(read, client)).toMatchObject({
      name: 'S. van der Wijngaert',
      birthDate: '1941-07-17',
      administration: { id: 1, name: 'Stichting Lindehof' },
      representatives: [{ name: 'A. Dautzenberg', role: 'curator' }],
      balance: { cents: 20_820, currency: 'EUR' },
      overdue: { cents: 20_820, currency: 'EUR' },
      counts: { openItems: 2, openInvoices: 2, allInvoices: 2 },
      asOf: '2026-11-24T13:05:00.000Z',
    })
  })

  test('is shown as stored, without a call to Exact', async () => {
    await at().desk.openClient(read, client)
    expect(at().ledger.calls).toEqual([])
  })

  test('waits for the newest figures when the bot asks, because its card is sent once', async () => {
    at().ledger.readNow = () => storePeople(at().open.database, [{ ...sjoerd, phone: '06-55500001' }], 2)
    expect((await at().desk.openClient(bot, client)).phone).toBe('06-55500001')
    expect(at().ledger.calls).toEqual(['readNow'])
  })

  test.each([
    ['open items', async (desk: Desk) => (await desk.listOpenItems(bot, client)).total.cents],
    [
      'invoices',
      async (desk: Desk) =>
        (await desk.listInvoices(bot, client, { show: 'open', limit: 10 })).totals.open.cents,
    ],
  ] as const)('has a list of %s that is as new as its balance when the bot asks', async (_, totalOf) => {
    at().ledger.readNow = async () => {
      const paid = { state: 'settled', settled_on: '2026-11-25', last_receipt_date: '2026-11-25' } as const
      const { database } = at().open
      await database.updateTable('term').set(paid).where('invoice_number', '=', '26104412').execute()
    }
    expect(await totalOf(at().desk)).toBe(8_320)
    expect((await at().desk.openClient(bot, client)).balance.cents).toBe(8_320)
  })

  test('is brought up to date from Exact without a line in the access log', async () => {
    const same = await at().desk.refreshMoney(read, client)
    expect(same.now).toEqual(same.before)
    at().ledger.readNow = async () => {
      await storePeople(at().open.database, [{ ...sjoerd, phone: '06-55500001' }], 2)
      at().ledger.freshness = { state: 'fresh', asOf: new Date('2026-11-25T10:59:58Z') }
    }
    const { before, now } = await at().desk.refreshMoney(read, client)
    expect(before).toEqual(same.now)
    expect(now.revision).not.toBe(before.revision)
    expect(now.asOf).toBe('2026-11-25T10:59:58.000Z')
    expect(at().ledger.calls).toEqual(['readNow', 'readNow'])
    const log = await at().desk.readAccessLog(asker('Privacy.Officer'), { limit: 10 })
    expect(log.lines.filter(({ part }) => part === 'card')).toEqual([])
  })

  test('says when the client was read while the first load is still running', async () => {
    at().ledger.freshness = { state: 'loading', asOf: null }
    expect((await at().desk.openClient(read, client)).asOf).toBe('2026-11-24T13:05:00.000Z')
  })

  test.each([
    ['condition', true],
    ['mandate', false],
    ['either', true],
  ] as const)('direct debit by %s is a setting of the administration', async (directDebit, active) => {
    at().ledger.mapping = { ...at().ledger.mapping, representativeTitles: {}, directDebit }
    await at().open.database.updateTable('client').set({ pays_by_direct_debit: true }).execute()
    expect((await at().desk.openClient(read, client)).directDebit).toEqual({
      active,
      mandate: null,
      signedOn: null,
    })
  })
})

test('the clients that an employee opened last are listed newest first, as many as the admin chose', async () => {
  const { changeFeatures, desk, deskAt, open } = at()
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  for (const [second, number] of ['100001', '100002', '100001'].entries()) {
    await deskAt(after(second)).openClient(read, idOf(number))
  }
  const numbers = async () => (await desk.recentClients(read)).clients.map(({ number }) => number)
  expect(await numbers()).toEqual(['100001', '100002'])
  const other = {
    ...read,
    employee: { ...read.employee, id: employeeId('0a000000-0000-4000-8000-000000000009') },
  }
  expect((await desk.recentClients(other)).clients).toEqual([])
  await changeFeatures({ recentClients: 1 })
  expect(await numbers()).toEqual(['100001'])
  await changeFeatures({ recentClients: 0 })
  expect(await numbers()).toEqual([])
  const many = Array.from({ length: 30 }, (_, index) => idOf(String(200_000 + index)))
  for (const [second, id] of many.entries()) {
    await rememberClient(open.database, { employeeId: read.employee.id, id, now: after(100 + second) })
  }
  expect(await readRecentClients(open.database, read.employee.id, 100)).toEqual(many.slice(-20).toReversed())
})
