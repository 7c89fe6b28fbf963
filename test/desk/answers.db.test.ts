import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Desk, DeskError } from '../../src/desk/index.ts'
import { ExactError } from '../../src/exact/index.ts'
import { readRecentClients, rememberClient } from '../../src/portal/index.ts'
import { employeeId, invoiceId } from '../../src/values/ids.ts'
import { idOf, storePeople } from '../clients/people.ts'
import { change } from './ledger.ts'
import { asker, newWorldEachTime, now, refusal, sjoerd } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')
const edit = asker('Desk.Read', 'Desk.Edit')

const at = newWorldEachTime()

describe('a search', () => {
  test('returns the balance with the hit, and when it was current', async () => {
    const found = await at().desk.findClients(read, { q: 'wijngaert', limit: 5 })
    expect(found).toMatchObject({ total: 1, single: true, asOf: '2026-11-24T13:05:00.000Z', similar: [] })
    expect(found.clients.map(({ number, balance, match }) => ({ number, balance, match }))).toEqual([
      {
        number: '100001',
        balance: { cents: 20_820, currency: 'EUR' },
        match: { field: 'name', kind: 'exact', text: 'S. van der Wijngaert' },
      },
    ])
  })

  test('ranks a client who owes something before namesakes who do not', async () => {
    const namesakes = ['A.', 'T.'].map((initials, index) => ({
      number: `10001${index}`,
      name: `${initials} van der Wijngaert`,
    }))
    await storePeople(at().open.database, namesakes)
    const found = await at().desk.findClients(read, { q: 'wijngaert', limit: 5 })
    expect(found.clients.map(({ name, balance }) => [name, balance.cents])).toEqual([
      ['S. van der Wijngaert', 20_820],
      ['A. van der Wijngaert', 0],
      ['T. van der Wijngaert', 0],
    ])
  })

  test('by birth date works only if switched on; the date itself is always shown', async () => {
    const search = () => at().desk.findClients(read, { q: '17-7-1941', limit: 5 })
    expect((await search()).total).toBe(0)
    const admin = asker('Portal.Admin')
    const settings = await at().desk.readPortalSettings(admin)
    const features = { ...settings.features, searchByBirthDate: true }
    await at().desk.savePortalSettings(admin, { ...settings, features })
    expect((await at().desk.portal(read)).features.searchByBirthDate).toBe(true)
    expect((await search()).clients.map((row) => row.birthDate)).toEqual(['1941-07-17'])
  })

  test('finds invoice numbers and amounts', async () => {
    for (const [q, single] of [
      ['26104411', true],
      ['83,20', false],
    ] as const) {
      const found = await at().desk.findClients(read, { q, limit: 5 })
      expect(
        found.clients.map((row) => row.number),
        q,
      ).toEqual(['100001'])
      expect(found.single, q).toBe(single)
      const { number, amount } = await at().desk.openInvoice(
        read,
        invoiceId(found.clients[0]?.invoiceId ?? ''),
      )
      expect([number, amount.cents], q).toEqual(['26104411', 8320])
    }
  })

  /** Returns the error code of a search while a table it reads is locked for longer than a search may take. */
  const whileHeld = async (table: string, search: (desk: Desk) => Promise<unknown>) => {
    const desk = at().deskWith({ searchesPerMinute: 2, revealsPerHour: 1, searchMilliseconds: 20 })
    const held = await at()
      .open.database.transaction()
      .execute(async (transaction) => {
        await sql`LOCK TABLE ${sql.table(table)} IN ACCESS EXCLUSIVE MODE`.execute(transaction)
        const code = refusal(search(desk))
        await setTimeout(100)
        return { code }
      })
    return held.code
  }

  test('stops when it takes too long', async () => {
    // No client has this name, so after the blocked statement the search would run another one.
    const search = (desk: Desk) => desk.findClients(read, { q: 'bakkr', limit: 5 })
    expect(await whileHeld('search_key', search)).toBe('desk/too-busy')
    // The line is written while the search runs, and may be there a moment later than the refusal.
    await expect.poll(() => at().lines()).toEqual(['search clients - call allowed'])
  })

  test('of creditors stops as well', async () => {
    const admin = asker('Portal.Admin')
    const settings = await at().desk.readPortalSettings(admin)
    const features = { ...settings.features, creditors: true }
    await at().desk.savePortalSettings(admin, { ...settings, features })
    const search = (desk: Desk) => desk.findCreditors(asker('Desk.Creditors'), { q: 'molen', limit: 5 })
    expect(await whileHeld('creditor', search)).toBe('desk/too-busy')
  })

  test('and a reveal are limited for each employee, not for the whole portal', async () => {
    const desk = at().deskWith({ searchesPerMinute: 2, revealsPerHour: 1, searchMilliseconds: 4_000 })
    const other = {
      ...read,
      employee: { ...read.employee, id: employeeId('0a000000-0000-4000-8000-00000000000b') },
    }
    const search = (who = read) => desk.findClients(who, { q: 'bakker', limit: 5 })
    await search()
    await search()
    expect(await refusal(search())).toBe('desk/too-many-requests')
    expect((await search(other)).total).toBe(1)
    const all = {
      ...read,
      employee: { ...read.employee, id: employeeId('0a000000-0000-4000-8000-00000000000c') },
    }
    // As many clients as three searches may show.
    expect(await refusal(desk.findClients(all, { q: 'bakker', limit: 51 }))).toBe('desk/too-many-requests')
    await desk.revealBankAccount(read, client)
    expect(await refusal(desk.revealBankAccount(read, client))).toBe('desk/too-many-requests')
  })
})

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
    expect((await at().desk.openClient({ ...read, origin: 'bot' }, client)).phone).toBe('06-55500001')
    expect(at().ledger.calls).toEqual(['readNow'])
  })

  test('hears whether Exact has something new, without a line in the access log', async () => {
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
    at().ledger.mapping = { representativeTitles: {}, directDebit }
    await at().open.database.updateTable('client').set({ pays_by_direct_debit: true }).execute()
    expect((await at().desk.openClient(read, client)).directDebit).toEqual({
      active,
      mandate: null,
      signedOn: null,
    })
  })
})

describe('an edit', () => {
  const save = (expected: object, changes: object) =>
    at().desk.changeClient(edit, client, { expected, changes })
  const wrong = async (expected: object, changes: object) => {
    const error = await save(expected, changes).catch((reason: unknown) => reason)
    if (!(error instanceof DeskError)) throw error
    return [error.code, ...error.fields.map(({ path, code }) => `${path}: ${code}`)]
  }

  test('sends only what changes', async () => {
    const expected = { phone: '06-12349876', city: 'Wijk bij Duurstede', email: 'sjoerd@voorbeeld.nl' }
    const changes = { phone: '030-2345678', city: 'Wijk bij Duurstede', email: '' }
    expect(await save(expected, changes)).toEqual({ changeId: change })
    expect(at().ledger.calls).toEqual(['requestChange {"phone":"030-2345678","email":null}'])
  })

  test.each([
    [{ phone: '12' }, 'changes.phone: phone'],
    [{ phone: 'geen' }, 'changes.phone: phone'],
    [{ email: 'jan@' }, 'changes.email: email'],
    [{ email: 'jan jansen@voorbeeld.nl' }, 'changes.email: email'],
    [{ postcode: '12 AB' }, 'changes.postcode: postcode'],
    [{ postcode: '0123AB' }, 'changes.postcode: postcode'],
    [{ country: 'nl' }, 'changes.country: country'],
    [{ street: 'Dorps\u0007straat' }, 'changes.street: characters'],
  ])('%j is refused', async (changes, expected) => {
    const seen = Object.fromEntries(Object.keys(changes).map((key) => [key, null]))
    expect(await wrong(seen, changes)).toEqual(['desk/invalid', expected])
    expect(at().ledger.calls).toEqual([])
  })

  test('reports every wrong field at once', async () => {
    expect(await wrong({ phone: null }, { phone: '12', email: 'x', postcode: 'y' })).toEqual([
      'desk/invalid',
      'expected.email: missing',
      'expected.postcode: missing',
      'changes.phone: phone',
    ])
  })

  test('with a foreign postcode is accepted together with its country', async () => {
    const expected = { postcode: '1234AB', country: 'NL' }
    expect(await wrong({ postcode: '1234AB' }, { postcode: '47533' })).toEqual([
      'desk/invalid',
      'changes.postcode: postcode',
    ])
    expect(await save(expected, { postcode: '47533', country: 'DE' })).toEqual({ changeId: change })
  })

  test('that changes nothing is refused', async () => {
    expect(await wrong({ phone: '06-12349876' }, { phone: '06-12349876' })).toEqual([
      'desk/invalid',
      'changes: empty',
    ])
    expect(await wrong({}, {})).toEqual(['desk/invalid', 'changes: empty'])
  })

  test('of a value that changed in the meantime shows seen, now and yours, once Exact confirms it', async () => {
    at().ledger.refreshes = async () => true
    const error = await save({ phone: '06-00000000' }, { phone: '06-55500001' }).catch(
      (reason: unknown) => reason,
    )
    if (!(error instanceof DeskError)) throw error
    expect([error.code, error.conflict]).toEqual([
      'desk/conflict',
      [{ key: 'phone', seen: '06-00000000', now: '06-12349876', yours: '06-55500001' }],
    ])
    expect(at().ledger.calls).toEqual([`refreshClient ${client}`])
    expect((await at().lines()).at(-1)).toBe(`change phone ${client} correction allowed`)
  })

  test('is left to the outbox while Exact is away', async () => {
    expect(await save({ phone: '06-00000000' }, { phone: '06-55500001' })).toEqual({ changeId: change })
  })

  test('to the value that is already there is no conflict', async () => {
    at().ledger.refreshes = async () => true
    expect(await save({ phone: '06-00000000' }, { phone: '06-12349876' })).toEqual({ changeId: change })
  })

  test('can be followed by the employee who made it and by editors, and by no one else', async () => {
    const refused = {
      id: change,
      clientId: client,
      keys: ['phone'] as const,
      state: 'refused' as const,
      reason: 'closed',
    }
    at().ledger.change = { ...refused, employeeId: read.employee.id, conflict: [] }
    expect(await at().desk.followChange(read, change)).toEqual({ status: 'refused', reason: 'closed' })
    at().ledger.change = {
      ...refused,
      employeeId: employeeId('0a000000-0000-4000-8000-00000000000b'),
      state: 'conflict',
      conflict: [{ key: 'phone', seen: null, now: '1', yours: '2' }],
    }
    expect(await refusal(at().desk.followChange(read, change))).toBe('desk/not-allowed')
    expect((await at().desk.followChange(edit, change)).conflict).toEqual([
      { key: 'phone', seen: null, now: '1', yours: '2' },
    ])
    expect((await at().lines()).at(-1)).toBe(`look changeStatus ${client} call allowed`)
    at().ledger.change = null
    expect(await refusal(at().desk.followChange(edit, change))).toBe('desk/not-found')
  })
})

describe('an invoice', () => {
  const invoice = async () => {
    const { invoices } = await at().desk.listInvoices(read, client, { show: 'open', limit: 10 })
    return invoiceId(invoices.find((row) => row.number === '26104412')?.id ?? '')
  }

  test('names its client and is logged as a look at that client', async () => {
    expect(await at().desk.openInvoice(read, await invoice())).toMatchObject({
      clientId: client,
      clientNumber: '100001',
      amount: { cents: 12_500, currency: 'EUR' },
      open: { cents: 12_500, currency: 'EUR' },
    })
    expect((await at().lines()).at(-1)).toBe(`look invoice ${client} call allowed`)
  })

  test('its PDF is streamed; no PDF and no answer from Exact each have their own code', async () => {
    const pdf = async () => at().desk.openInvoicePdf(read, await invoice())
    at().ledger.pdf = async () => Readable.from(['%PDF-1.7'])
    expect(await (await pdf()).toArray()).toEqual(['%PDF-1.7'])
    at().ledger.pdf = async () => null
    expect(await refusal(pdf())).toBe('desk/no-pdf')
    at().ledger.pdf = () => Promise.reject(new ExactError('exact/away', 'no answer'))
    expect(await refusal(pdf())).toBe('desk/exact-away')
  })

  test('that does not exist is not found', async () => {
    const unknown = invoiceId('1f000000-0000-4000-8000-00000000000f')
    expect(await refusal(at().desk.openInvoice(read, unknown))).toBe('desk/not-found')
    expect(await refusal(at().desk.openInvoicePdf(read, unknown))).toBe('desk/not-found')
  })
})

test('the privacy officer reads who looked at a client, newest first, by its number', async () => {
  await at().desk.openClient(read, client)
  await at().desk.listOpenItems(read, client)
  await at().desk.findClients(read, { q: 'bakker', limit: 5 })
  const log = await at().desk.readAccessLog(asker('Privacy.Officer'), { clientNumber: '0100001', limit: 10 })
  expect(log.intact).toBe(true)
  expect(
    log.lines.map(({ part, clientNumber, employeeName, outcome }) => [
      part,
      clientNumber,
      employeeName,
      outcome,
    ]),
  ).toEqual([
    ['openItems', '100001', 'Sanne de Wit', 'allowed'],
    ['card', '100001', 'Sanne de Wit', 'allowed'],
  ])
  expect(
    await refusal(at().desk.readAccessLog(asker('Privacy.Officer'), { from: '2026-02-30', limit: 5 })),
  ).toBe('desk/invalid')
})

test('the clients that an employee opened last are kept, the latest first, as many as the admin chose', async () => {
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

test('the first tiles of an employee are those that the admin chose for each of the roles', async () => {
  const office = asker('Portal.Admin')
  const { desk } = at()
  const tile = (id: string) =>
    ({
      id,
      name: id,
      icon: 'star',
      colour: 'brand',
      size: 'small',
      target: { kind: 'screen', screen: 'find' },
    }) as const
  expect(await desk.readTiles(edit)).toEqual({ tiles: [], version: null })
  const startTiles = { 'Desk.Read': [tile('a'), tile('b')], 'Desk.Edit': [tile('b'), tile('c')] }
  await desk.savePortalSettings(office, { ...(await desk.readPortalSettings(office)), startTiles })
  const firstTiles = async (of: Parameters<typeof desk.readTiles>[0]) =>
    (await desk.readTiles(of)).defaults?.map(({ id }) => id)
  expect(await firstTiles(edit)).toEqual(['a', 'b', 'c'])
  expect(await firstTiles(read)).toEqual(['a', 'b'])
  expect(await firstTiles(office)).toBeUndefined()
  // A tab from before an update saves settings without tiles.
  const { startTiles: _, ...older } = await desk.readPortalSettings(office)
  await desk.savePortalSettings(office, older)
  expect(await firstTiles(read)).toEqual(['a', 'b'])
})

test('an administration that Exact does not know is not found', async () => {
  const settings = { included: true, mapping: { ...at().ledger.mapping } }
  expect(await refusal(at().desk.saveAdministration(asker('Portal.Admin'), 9, settings))).toBe(
    'desk/not-found',
  )
  expect(at().ledger.calls).toEqual([])
})
