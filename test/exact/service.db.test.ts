import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientId } from '../../src/values/ids.ts'
import { approve, codeOf, wait } from './connection/connected.ts'
import { type ServiceWorld, startServiceWorld } from './serviceWorld.ts'

let world: ServiceWorld
beforeAll(async () => {
  world = await startServiceWorld()
})
afterAll(() => world.close())

test('before Exact is connected there are no figures, and the status shows why', async () => {
  expect(await world.service.freshness()).toEqual({ state: 'none', asOf: null })
  expect(await world.service.status()).toMatchObject({ state: 'none', administrations: [], budget: [] })
  expect(
    await codeOf(
      world.service.invoicePdf({
        administration: world.administration,
        clientId: clientId('00000000-0000-4000-8000-0000000000c1'),
        bookings: ['00000000-0000-4000-8000-0000000000b1'],
        number: '1',
      }),
    ),
  ).toBe('exact/not-connected')
})

test('once connected it loads by itself and reports its progress', async () => {
  const begin = Date.now()
  await approve(world.service)
  await world.until(
    'people and money are loaded',
    async () => (await world.service.freshness()).state === 'fresh',
  )
  await world.until('everything is loaded', async () =>
    (await world.service.status()).administrations.every(({ streams }) =>
      streams.every(({ freshAt }) => freshAt !== null),
    ),
  )
  const { asOf } = await world.service.freshness()
  expect(asOf?.getTime()).toBeGreaterThan(begin)
  const { state, administrations, budget } = await world.service.status()
  expect(state).toBe('connected')
  expect(administrations).toMatchObject([
    { id: world.exact.division, name: 'Stichting Lindehof Zorg', included: true, amountSign: 1 },
  ])
  const streams = administrations[0]?.streams ?? []
  expect(streams.length).toBeGreaterThan(5)
  expect(streams.every(({ freshAt, loading }) => freshAt !== null && !loading)).toBe(true)
  expect(streams.find(({ stream }) => stream === 'accounts')?.rows).toBeGreaterThanOrEqual(40)
  expect(budget).toMatchObject([{ administration: world.exact.division, minuteLimit: 60, dayLimit: 5_000 }])
  expect((await world.service.administration(world.administration)).name).toBe('Stichting Lindehof Zorg')
})

test('a client is refreshed at once, without waiting for a slow or unreachable Exact', async () => {
  const { id } = world.exact.expectedClient(0)
  const refresh = (waitMs: number) =>
    world.service.refreshClient({ administration: world.administration, clientId: clientId(id), waitMs })
  world.exact.act.changeAccount(id, { Phone: '0343-112233' })
  expect(await refresh(2_000)).toBe(true)
  expect(await world.phoneOf(id)).toBe('0343-112233')
  world.exact.act.delay(3_000)
  world.exact.act.changeAccount(id, { Phone: '0343-445566' })
  expect(await refresh(300)).toBe(false)
  // Exact has not answered yet.
  expect(await world.phoneOf(id)).toBe('0343-112233')
  world.exact.act.delay(0)
  world.exact.act.away(true)
  expect(await refresh(2_000)).toBe(false)
  world.exact.act.away(false)
  expect(await refresh(2_000)).toBe(true)
})

test('the PDF of an invoice is found by its client and booking only, and may be missing', async () => {
  const { clients } = world.exact.expected
  const printed = clients.flatMap(({ id, invoices }) =>
    invoices.filter(({ hasPdf }) => hasPdf).map(({ number }) => ({ client: id, number })),
  )
  const [mine, theirs] = [printed[0], printed.find(({ client }) => client !== printed[0]?.client)]
  if (!mine || !theirs) throw new Error('no two clients have an invoice with a PDF')
  const bookingOf = async (number: string) => {
    const { id } = await world.opened.database
      .selectFrom('sales_invoice')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return id
  }
  const ask = async (client: string, bookings: readonly string[], number: string | null) => {
    const pdf = await world.service.invoicePdf({
      administration: world.administration,
      clientId: clientId(client),
      bookings,
      number,
    })
    return pdf && text(pdf)
  }
  const booking = await bookingOf(mine.number)
  const found = await ask(mine.client, [booking], mine.number)
  expect(found?.slice(0, 5)).toBe('%PDF-')
  expect(found).toContain(mine.number)
  const noBooking = '00000000-0000-4000-8000-000000000000'
  expect(await ask(mine.client.toUpperCase(), [noBooking, booking.toUpperCase()], null)).toBe(found)
  expect(await ask(mine.client, [], mine.number)).toBeNull()
  expect(await ask(mine.client, [noBooking], mine.number)).toBeNull()
  expect(await ask(mine.client, [await bookingOf(theirs.number)], theirs.number)).toBeNull()
  expect(await ask(theirs.client, [booking], mine.number)).toBeNull()
  expect(await ask(mine.client, [booking], theirs.number)).toBeNull()
})

test('the lines of an imported invoice are read from its booking in one call, and not when Exact is unreachable', async () => {
  const imported = world.exact.expected.clients
    .flatMap((client) => client.invoices)
    .find(({ lines }) => lines.length > 1 && lines.every(({ unitPrice }) => unitPrice === null))
  if (!imported) throw new Error('no imported invoice')
  const { entry } = await world.opened.database
    .selectFrom('term')
    .select('entry')
    .where('invoice_number', '=', imported.number)
    .executeTakeFirstOrThrow()
  const ask = (entries: readonly string[], waitMs = 2_000) =>
    world.service.bookedLines({ administration: world.administration, entries, waitMs })
  const calls = () => world.exact.calls().byResource['salesentry/SalesEntryLines'] ?? 0
  const before = calls()
  expect(await ask([entry ?? ''])).toMatchObject(
    imported.lines.map(({ description, vat }) => ({ description, vat })),
  )
  expect(calls() - before).toBe(1)
  expect(await ask([])).toEqual([])
  expect(await ask(['00000000-0000-4000-8000-000000000000'])).toEqual([])
  world.exact.act.delay(3_000)
  expect(await codeOf(ask([entry ?? ''], 300))).toBe('exact/away')
  world.exact.act.delay(0)
  world.exact.act.away(true)
  expect(await codeOf(ask([entry ?? '']))).toBe('exact/away')
  world.exact.act.away(false)
})

test('the mapping that an admin chooses is stored and used in the next round', async () => {
  const mapping = {
    representativeTitles: { bewindvoerder: 'mentor' },
    directDebit: 'mandate',
    amountSigns: { debtor: 'measured', creditor: 'measured' },
  } as const
  const shown = async () => (await world.service.status()).administrations[0]
  const shows = world.exact.expected.clients.filter(({ directDebit }) => directDebit.active)
  const { condition = 0, mandate = 0, both = 0 } = (await shown())?.directDebit ?? {}
  expect(condition + mandate + both).toBe(shows.length)
  expect((await shown())?.signEvidence.debtor).toMatchObject({ negative: 0, isContradicted: false })
  expect((await shown())?.signEvidence.debtor.positive).toBeGreaterThanOrEqual(20)
  await world.service.includeAdministration(world.administration, { included: true, mapping })
  expect((await shown())?.mapping).toEqual(mapping)
  expect((await shown())?.directDebit).toBeNull()
  await world.service.includeAdministration(world.administration, { included: true })
  expect((await shown())?.mapping).toEqual(mapping)
  await world.until('the contacts are read again', async () => {
    const roles = await world.opened.database
      .selectFrom('client_contact')
      .select('representative_role')
      .distinct()
      .where('representative_role', 'is not', null)
      .execute()
    return roles.length === 1 && roles[0]?.representative_role === 'mentor'
  })
})

test('a requested round starts at once', async () => {
  const { id } = world.exact.expectedClient(5)
  world.exact.act.changeAccount(id, { Phone: '0343-445566' })
  await world.service.syncSoon()
  await world.until('the change has come', async () => (await world.phoneOf(id)) === '0343-445566')
})

test('one instance leads, and another takes over when it stops', async () => {
  const leads = (log: readonly string[]) =>
    log.filter((line) => line.startsWith('this instance syncs')).length
  expect(leads(world.log)).toBe(1)
  // An embedded database belongs to one process, so the successor starts after it has stopped.
  const isShared = world.opened.driver.kind === 'postgres'
  const log: string[] = []
  const successor = world.openService(log)
  if (isShared) {
    await successor.start()
    await wait(2_500)
    expect(leads(log)).toBe(0)
  }
  await world.service.stop()
  if (!isShared) await successor.start()
  world.service = successor
  await world.until('the other leads', async () => leads(log) === 1)
  const { id } = world.exact.expectedClient(6)
  world.exact.act.changeAccount(id, { Phone: '0343-778899' })
  await world.service.syncSoon()
  await world.until('the change has come', async () => (await world.phoneOf(id)) === '0343-778899')
})

test('a broken connection is reported, and figures keep their time', async () => {
  await world.opened.database
    .updateTable('exact_connection')
    .set({ state: 'broken', reason: 'refresh-token-used' })
    .execute()
  const asOf = async () => (await world.service.freshness()).asOf?.getTime()
  await world.until('a round that was under way has ended', async () => {
    const before = await asOf()
    await wait(500)
    return before !== undefined && (await asOf()) === before
  })
  const kept = await world.service.freshness()
  expect(kept.state).toBe('broken')
  await world.service.syncSoon()
  await wait(500)
  expect(await world.service.freshness()).toEqual(kept)
  expect(await world.service.status()).toMatchObject({ state: 'broken', reason: 'refresh-token-used' })
  await approve(world.service)
  expect((await world.service.freshness()).state).toBe('fresh')
})

test('the technical log has no names, phone numbers or tokens, and no rule of Exact was broken', () => {
  const all = world.log.join('\n')
  expect(world.log.length).toBeGreaterThan(0)
  for (const { name, phone } of world.exact.expected.clients) {
    expect(all).not.toContain(name)
    if (phone) expect(all).not.toContain(phone)
  }
  expect(all).not.toContain('stampNL')
  expect(world.exact.violations()).toEqual({
    overMinuteLimit: 0,
    overDayLimit: 0,
    tokenTooEarly: 0,
    tokenReused: 0,
    tokenOverDayLimit: 0,
    withoutSelect: 0,
    badRequests: 0,
    unauthorized: 0,
    forbiddenProperties: 0,
    errorBlocks: 0,
  })
})
