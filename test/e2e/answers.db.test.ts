import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientCard, InvoiceDetail, Invoices, OpenItems } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { testDatabaseLocation } from '../database.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { sanne, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ place: await testDatabaseLocation(), exact: { clients: 500, creditors: 20 } })
  await world.loaded()
})
afterAll(() => world.close())

test('every figure of every client equals the ledger', async () => {
  for (const client of world.exact.expected.clients) {
    const card = await ask(`/api/clients/${client.id}`, contract.clientCard)
    expect(cardFigures(card)).toEqual({
      number: client.number,
      name: client.name,
      street: client.street,
      postcode: client.postcode.replace(' ', ''),
      city: client.city,
      email: client.email,
      birthDate: client.birthDate,
      balance: client.balance,
      overdue: client.overdue,
      directDebit: client.directDebit.active,
      representatives: client.representative ? [client.representative.name] : [],
    })
    const openItems = await ask(`/api/clients/${client.id}/open-items`, contract.openItems)
    expect(itemFigures(openItems.items), `open items of ${client.number} (${client.kind})`).toEqual(
      [...client.openItems].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    )
    expect(openItems.total.cents).toBe(client.balance)
    expect(
      invoiceFigures(await allInvoices(client.id, 'open')),
      `open invoices of ${client.number} (${client.kind})`,
    ).toEqual(expectedFigures(client, 'open'))
    expect(
      invoiceFigures(await allInvoices(client.id, 'all')),
      `invoices of ${client.number} (${client.kind})`,
    ).toEqual(expectedFigures(client, 'all'))
  }
}, 200_000)

test('an invoice shows its lines and receipts as booked', async () => {
  const seen = new Set<string>()
  let imported = 0
  for (const client of world.exact.expected.clients) {
    if (seen.has(client.kind)) continue
    seen.add(client.kind)
    const listed = await allInvoices(client.id, 'all')
    for (const expected of client.invoices.slice(0, 5)) {
      const row = listed.find((invoice) => invoice.number === expected.number)
      const detail: InvoiceDetail = await ask(`/api/invoices/${row?.id}`, contract.invoiceDetail)
      expect(detail.amount.cents).toBe(expected.amount)
      expect(
        detail.receipts
          .map(({ date, amount }) => ({ date, amount: amount.cents }))
          .sort((a, b) => a.date.localeCompare(b.date)),
      ).toEqual([...expected.receipts].sort((a, b) => a.date.localeCompare(b.date)))
      expect(
        detail.lines?.map(({ description, period, quantity, unitPrice, vatRate, amount, vat }) => ({
          description,
          period,
          quantity,
          unitPrice,
          vatRate,
          amount: amount.cents,
          vat: vat.cents,
        })),
      ).toEqual(expected.lines)
      expect(detail.linesState).toBe('shown')
      imported += detail.lines?.some(({ unitPrice }) => unitPrice === null) ? 1 : 0
    }
  }
  expect(seen.size).toBeGreaterThan(15)
  expect(imported).toBeGreaterThan(2)
}, 100_000)

test('a search makes no call to Exact', async () => {
  const before = world.exact.calls().total
  for (const { name, postcode, number, city } of world.exact.expected.clients.slice(0, 10)) {
    for (const q of [name, postcode, number, city]) {
      const { status } = await world.ask(sanne, 'POST', '/api/clients/search', { q, limit: 20 })
      expect(status).toBe(200)
    }
  }
  expect(world.exact.calls().total).toBe(before)
})

test('the portal read only fields that a service desk needs, within every limit', () => {
  const {
    overMinuteLimit,
    overDayLimit,
    tokenTooEarly,
    tokenReused,
    withoutSelect,
    badRequests,
    forbiddenProperties,
  } = world.exact.violations()
  expect({
    overMinuteLimit,
    overDayLimit,
    tokenTooEarly,
    tokenReused,
    withoutSelect,
    badRequests,
    forbiddenProperties,
  }).toEqual({
    overMinuteLimit: 0,
    overDayLimit: 0,
    tokenTooEarly: 0,
    tokenReused: 0,
    withoutSelect: 0,
    badRequests: 0,
    forbiddenProperties: 0,
  })
})

async function ask<T>(path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  const { status, body } = await world.ask(sanne, 'GET', path)
  expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200)
  return schema.parse(body)
}

async function allInvoices(id: string, show: 'open' | 'all'): Promise<Invoices['invoices']> {
  const rows: Invoices['invoices'] = []
  let cursor: string | null = null
  do {
    const page: Invoices = await ask(
      `/api/clients/${id}/invoices?show=${show}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      contract.invoices,
    )
    rows.push(...page.invoices)
    cursor = page.next
  } while (cursor)
  return rows
}

const byNumber = (a: { number: string | null }, b: { number: string | null }) =>
  String(a.number).localeCompare(String(b.number))

const invoiceFigures = (invoices: Invoices['invoices']) =>
  invoices
    .map(({ number, date, dueDate, reference, amount, paid, open, lastReceiptDate, status }) => ({
      number,
      date,
      dueDate,
      reference,
      amount: amount.cents,
      paid: paid.cents,
      open: open.cents,
      lastReceiptDate,
      status,
    }))
    .sort(byNumber)

const expectedFigures = (client: ExpectedClient, show: 'open' | 'all') =>
  client.invoices
    .filter((invoice) => show === 'all' || invoice.open !== 0)
    .map(({ number, date, dueDate, reference, amount, paid, open, lastReceiptDate, status }) => ({
      number,
      date,
      dueDate,
      reference,
      amount,
      paid,
      open,
      lastReceiptDate,
      status,
    }))
    .sort(byNumber)

const itemFigures = (items: OpenItems['items']) =>
  items
    .map((item) => ({
      kind: item.kind,
      invoiceNumber: item.invoiceNumber,
      date: item.date,
      dueDate: item.dueDate,
      reference: item.reference,
      amount: item.amount.cents,
      open: item.open.cents,
      collection: item.collection,
      isReversed: item.isReversed,
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

function cardFigures(card: ClientCard) {
  return {
    number: card.number,
    name: card.name,
    street: card.street,
    postcode: card.postcode?.replace(' ', ''),
    city: card.city,
    email: card.email,
    birthDate: card.birthDate,
    balance: card.balance.cents,
    overdue: card.overdue.cents,
    directDebit: card.directDebit.active,
    representatives: card.representatives.map((representative) => representative.name),
  }
}
