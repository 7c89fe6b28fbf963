import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type {
  ClientCard,
  ExactAdmin,
  InvoiceDetail,
  Invoices,
  OpenItems,
  Spoken,
} from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { testDatabasePlace } from '../database.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { compareCards } from './compareCards.ts'
import { amsterdamToday, daysFrom } from './dutch.ts'
import { clientSentence, expectedAgeing, invoiceSentence, lateness } from './spoken.ts'
import { admin, sanne, startWorld, type World } from './world.ts'

const clients = inject('moneyClients')
/** Far more than it takes, also for five thousand clients. */
const patience = 60_000 + clients * 500
const today = amsterdamToday()

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const cents = <Key extends string>(amounts: { readonly [K in Key]: { readonly cents: number } }) =>
  Object.fromEntries(Object.entries<{ cents: number }>(amounts).map(([key, money]) => [key, money.cents]))

/** Reads an answer, which holds what the contract names and nothing else. */
async function ask<T>(world: World, path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  const { status, body } = await world.ask(path.startsWith('/api/admin') ? admin : sanne, 'GET', path)
  expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200)
  const read = schema.parse(body)
  expect(read, path).toEqual(body)
  return read
}

const card = (world: World, { id }: ExpectedClient): Promise<ClientCard> =>
  ask(world, `/api/clients/${id}`, contract.clientCard)
const openItems = (world: World, { id }: ExpectedClient): Promise<OpenItems> =>
  ask(world, `/api/clients/${id}/open-items`, contract.openItems)
const invoices = (world: World, { id }: ExpectedClient, show: 'open' | 'all'): Promise<Invoices> =>
  ask(world, `/api/clients/${id}/invoices?show=${show}&limit=500`, contract.invoices)

/** The amounts in a sentence, in cents, in their order; the same in either language. */
function amountsIn({ nl, en }: Spoken): { readonly nl: readonly number[]; readonly en: readonly number[] } {
  const read = (text: string, decimal: string) =>
    [...plain(text).matchAll(/€ ?([\d.,]*\d)/g)].map(([, figure = '']) =>
      Number(figure.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '')),
    )
  return { nl: read(nl, ','), en: read(en, '.') }
}

async function compareCard(world: World, client: ExpectedClient): Promise<ClientCard> {
  const answer = await card(world, client)
  const { balance, overdue, openCredit, ageing, sentence, beingChecked, counts } = answer
  expect({
    figures: cents({ balance, overdue, openCredit }),
    ageing: cents(ageing),
    sentence: plain(sentence.nl),
    beingChecked,
    counts,
  }).toEqual({
    figures: {
      balance: client.balance,
      overdue: client.overdue,
      openCredit: client.openItems.reduce((sum, { open }) => sum + Math.max(0, -open), 0),
    },
    ageing: expectedAgeing(client, today),
    sentence: clientSentence(client),
    beingChecked: false,
    counts: {
      openItems: client.openItems.length,
      openInvoices: client.invoices.filter(({ open }) => open !== 0).length,
      allInvoices: client.invoices.length,
    },
  })
  const amounts = amountsIn(sentence)
  expect(amounts.en, sentence.en).toEqual(amounts.nl)
  return answer
}

const byText = (one: unknown, other: unknown) => JSON.stringify(one).localeCompare(JSON.stringify(other))

async function compareOpenItems(world: World, client: ExpectedClient): Promise<OpenItems> {
  const answer = await openItems(world, client)
  const { items, total, overdue, beingChecked } = answer
  expect(cents({ total, overdue })).toEqual({ total: client.balance, overdue: client.overdue })
  expect(beingChecked).toBe(false)
  const rows = items.map(({ amount, open, id: _, invoiceId: __, description: ___, ...item }) => {
    return { ...item, ...cents({ amount, open }) }
  })
  const expected = client.openItems.map((item) => ({
    ...item,
    daysOverdue: item.kind === 'invoice' && item.dueDate ? Math.max(0, daysFrom(item.dueDate, today)) : 0,
  }))
  const sorted = (list: readonly object[]) => list.map((row) => Object.entries(row).sort()).sort(byText)
  expect(sorted(rows)).toEqual(sorted(expected))
  return answer
}

async function compareInvoices(
  world: World,
  client: ExpectedClient,
  show: 'open' | 'all',
): Promise<Invoices> {
  const page = await invoices(world, client, show)
  const expected = client.invoices.filter(({ open }) => show === 'all' || open !== 0)
  expect(
    page.invoices.map((row) => ({
      ...row,
      id: null,
      ...cents({ amount: row.amount, paid: row.paid, open: row.open, overdue: row.overdue }),
      sentence: plain(row.sentence.nl),
    })),
  ).toEqual(
    expected.map((invoice) => {
      const { lines: _, receipts: __, allocations: ___, directDebits: ____, hasPdf: _____, ...row } = invoice
      const { overdue, daysOverdue } = lateness(client, invoice.number, today)
      return { ...row, id: null, overdue, daysOverdue, sentence: invoiceSentence(client, invoice, today) }
    }),
  )
  for (const { sentence } of page.invoices) {
    const amounts = amountsIn(sentence)
    expect(amounts.en, sentence.en).toEqual(amounts.nl)
  }
  const sum = (key: 'amount' | 'paid' | 'open') => expected.reduce((total, each) => total + each[key], 0)
  expect(cents(page.totals)).toEqual({ amount: sum('amount'), paid: sum('paid'), open: sum('open') })
  return page
}

/** Two invoices of each client in full: the newest and the oldest. */
async function compareDetails(
  world: World,
  client: ExpectedClient,
  { invoices: rows }: Invoices,
): Promise<readonly InvoiceDetail[]> {
  const details: InvoiceDetail[] = []
  for (const row of new Set([rows.at(0), rows.at(-1)])) {
    if (!row) continue
    const detail = await ask(world, `/api/invoices/${row.id}`, contract.invoiceDetail)
    const expected = client.invoices.find(({ number }) => number === row.number)
    expect(detail).toMatchObject({ ...row, clientId: client.id, beingChecked: false })
    expect(detail.receipts.map(({ date, amount }) => ({ date, amount: amount.cents }))).toEqual(
      expected?.receipts,
    )
    expect(detail.allocations.map((each) => ({ ...each, amount: each.amount.cents }))).toEqual(
      expected?.allocations,
    )
    expect(
      detail.directDebits.map(({ reason, amount, ...attempt }) => ({
        ...attempt,
        amount: amount.cents,
        reason,
      })),
    ).toEqual(expected?.directDebits.map((attempt) => ({ ...attempt, reason: null })))
    expect(detail.linesState).toBe('shown')
    expect(
      detail.lines?.map(({ description, period, quantity, unitPrice, vatRate, amount, vat }) => ({
        description,
        period,
        quantity,
        unitPrice,
        vatRate,
        ...cents({ amount, vat }),
      })),
    ).toEqual(expected?.lines)
    details.push(detail)
  }
  return details
}

/** Every figure of every client against the story of its ledger, a few clients at a time. */
async function compareAll(world: World): Promise<number> {
  const waiting = [...world.exact.expected.clients]
  let compared = 0
  const inTurn = async () => {
    for (let client = waiting.pop(); client; client = waiting.pop()) {
      const all = await compareInvoices(world, client, 'all')
      await compareCards(client, {
        card: await compareCard(world, client),
        openItems: await compareOpenItems(world, client),
        open: await compareInvoices(world, client, 'open'),
        all,
        details: await compareDetails(world, client, all),
      })
      compared += 1
    }
  }
  await Promise.all([inTurn(), inTurn(), inTurn(), inTurn()])
  return compared
}

const status = (world: World): Promise<ExactAdmin> => ask(world, '/api/admin/exact', contract.exactAdmin)
const versioned = ['accounts', 'contacts', 'addresses', 'terms', 'salesInvoices', 'deletions']

const streamsOf = async (world: World) =>
  (await status(world)).administrations
    .flatMap(({ streams }) => streams)
    .filter(({ stream }) => versioned.includes(stream))

/** Reads all of Exact that is new, and waits until that is done. */
async function synced(world: World): Promise<void> {
  const from = Date.now()
  await world.ask(admin, 'POST', '/api/admin/exact/sync')
  const isDone = async () =>
    (await streamsOf(world)).every(({ freshAt, loading }) => !loading && Date.parse(freshAt ?? '') >= from)
  while (!(await isDone())) {
    if (Date.now() > from + patience)
      throw new Error(`not read again: ${JSON.stringify(await status(world))}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

describe.each([1, -1] as const)('in an administration whose amounts bear the sign %i', (amountSign) => {
  let world: World
  beforeAll(async () => {
    // Thousands of cards and imported invoices, each opened twice: more than a day of Exact's calls.
    const exact = { clients, amountSign, dayLimit: 1_000_000 }
    world = await startWorld({ place: await testDatabasePlace(), exact })
    await world.loaded(patience)
  }, patience)
  afterAll(() => world?.close())

  test(
    'every figure and sentence of every client equals the ledger',
    async () => {
      expect(await compareAll(world)).toBe(clients)
    },
    patience,
  )

  test(
    'and the same after the ledger was renumbered and read again',
    async () => {
      const before = await streamsOf(world)
      world.exact.act.moveDivision()
      await synced(world)
      const rows = (streams: typeof before) => streams.find(({ stream }) => stream === 'terms')?.rows
      expect(rows(await streamsOf(world))).toBe(rows(before))
      expect(await compareAll(world)).toBe(clients)
    },
    patience,
  )

  test(
    'an invoice in dollars is told in dollars and in euro; every total stays in euro',
    async () => {
      const client = world.exact.expected.clients.find(({ kind }) => kind === 'overdue')
      const [wanted] = client?.openItems ?? []
      if (!client || !wanted) throw new Error('nobody with open invoices')
      const item = (await openItems(world, client)).items.find((each) => each.date === wanted.date)
      const dollars = wanted.open + 1_234
      world.exact.act.changeAccount(item?.id ?? '', {
        Currency: 'USD',
        AmountFC: (amountSign * dollars) / 100,
      })
      await synced(world)
      const both = {
        amount: { cents: dollars, currency: 'USD' },
        open: { cents: dollars, currency: 'USD' },
        home: { open: { cents: wanted.open, currency: 'EUR' } },
      }
      const { items, total } = await openItems(world, client)
      expect(items.find((each) => each.id === item?.id)).toMatchObject(both)
      expect(total).toEqual({ cents: client.balance, currency: 'EUR' })
      const page = await invoices(world, client, 'open')
      const row = page.invoices.find(({ number }) => number === wanted.invoiceNumber)
      expect(row).toMatchObject(both)
      expect(plain(row?.sentence.nl ?? '')).toContain('US$')
      expect(page.totals.open).toEqual({ cents: client.balance, currency: 'EUR' })
      expect(await ask(world, `/api/invoices/${row?.id}`, contract.invoiceDetail)).toMatchObject(both)

      world.exact.act.changeAccount(item?.id ?? '', {
        Currency: 'EUR',
        AmountFC: (amountSign * wanted.open) / 100,
      })
      await synced(world)
      await compareCard(world, client)
      await compareOpenItems(world, client)
    },
    patience,
  )

  test(
    'an amount that cannot be read is told to who opens that client, until it can be',
    async () => {
      const [client, other] = world.exact.expected.clients.filter(({ openItems: items }) => items.length > 0)
      if (!client || !other) throw new Error('nobody with open items')
      const [item] = (await openItems(world, client)).items
      if (!item) throw new Error('nothing is open')
      const stored = world.exact.act.account(item.id)?.AmountDC
      world.exact.act.changeAccount(item.id, { AmountDC: 12.345 })
      await synced(world)

      const { sentence, beingChecked, balance } = await card(world, client)
      expect(beingChecked).toBe(true)
      expect(balance.cents).toBe(client.balance)
      expect(sentence.nl).toContain('Eén bedrag wordt nog nagekeken; dit kan dus nog veranderen.')
      expect(sentence.en).toContain('One amount is still being checked, so this may change.')
      expect((await openItems(world, client)).beingChecked).toBe(true)
      const page = await invoices(world, client, 'all')
      expect(page.beingChecked).toBe(true)
      const detail = await ask(world, `/api/invoices/${page.invoices[0]?.id}`, contract.invoiceDetail)
      expect(detail.beingChecked).toBe(true)
      expect((await card(world, other)).beingChecked).toBe(false)
      expect((await status(world)).findings).toMatchObject([
        { stream: 'terms', recordId: item.id, code: 'amount-not-whole-cents' },
      ])

      world.exact.act.changeAccount(item.id, { AmountDC: typeof stored === 'number' ? stored : null })
      await synced(world)
      await compareCard(world, client)
      expect((await status(world)).findings).toEqual([])
    },
    patience,
  )
})
