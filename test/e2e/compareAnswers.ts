import { expect } from 'vitest'
import type { ClientCard, InvoiceDetail, Invoices, OpenItems, Spoken } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { compareCards } from './compareCards.ts'
import { amsterdamToday } from './dutch.ts'
import { oneOfEachKind } from './oneOfEachKind.ts'
import {
  amountUnderWay,
  clientSentence,
  daysLate,
  expectedAgeing,
  invoiceSentence,
  lateness,
  receiptSentence,
} from './spoken.ts'
import { admin, sanne, type World } from './world.ts'

const today = amsterdamToday()

/** Replaces non-breaking spaces by plain ones. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const cents = <Key extends string>(amounts: { readonly [K in Key]: { readonly cents: number } }) =>
  Object.fromEntries(Object.entries<{ cents: number }>(amounts).map(([key, money]) => [key, money.cents]))

/** Requests a path. Fails unless the answer has exactly the fields of the contract. */
export async function ask<T>(
  world: World,
  path: string,
  schema: { parse: (value: unknown) => T },
): Promise<T> {
  const { status, body } = await world.ask(path.startsWith('/api/admin') ? admin : sanne, 'GET', path)
  expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200)
  const read = schema.parse(body)
  expect(read, path).toEqual(body)
  return read
}

export const card = (world: World, { id }: ExpectedClient): Promise<ClientCard> =>
  ask(world, `/api/clients/${id}`, contract.clientCard)
export const openItems = (world: World, { id }: ExpectedClient): Promise<OpenItems> =>
  ask(world, `/api/clients/${id}/open-items`, contract.openItems)
export const invoices = (world: World, { id }: ExpectedClient, show: 'open' | 'all'): Promise<Invoices> =>
  ask(world, `/api/clients/${id}/invoices?show=${show}&limit=500`, contract.invoices)

/** Returns the amounts in a sentence in cents, in order, for each language. */
export function amountsIn({ nl, en }: Spoken): {
  readonly nl: readonly number[]
  readonly en: readonly number[]
} {
  const read = (text: string, decimal: string) =>
    [...plain(text).matchAll(/€ ?([\d.,]*\d)/g)].map(([, figure = '']) =>
      Number(figure.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '')),
    )
  return { nl: read(nl, ','), en: read(en, '.') }
}

export async function compareCard(world: World, client: ExpectedClient): Promise<ClientCard> {
  const answer = await card(world, client)
  const { balance, overdue, openCredit, ageing, sentence, beingChecked, counts } = answer
  expect({
    figures: cents({ balance, overdue, openCredit }),
    ageing: cents(ageing),
    sentence: plain(sentence.nl),
    receipt: plain(answer.receiptSentence.nl),
    beingChecked,
    counts,
  }).toEqual({
    figures: {
      balance: client.balance,
      overdue: client.overdue,
      openCredit: client.openItems.reduce((sum, { open }) => sum + Math.max(0, -open), 0),
    },
    ageing: expectedAgeing(client, today),
    sentence: clientSentence(client, today),
    receipt: receiptSentence(client, today),
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

export async function compareOpenItems(world: World, client: ExpectedClient): Promise<OpenItems> {
  const answer = await openItems(world, client)
  const { items, total, overdue, underWay, beingChecked } = answer
  expect(cents({ total, overdue, underWay })).toEqual({
    total: client.balance,
    overdue: client.overdue,
    underWay: amountUnderWay(client),
  })
  expect(beingChecked).toBe(false)
  const rows = items.map(
    ({ amount, paid, open, overdue: late, id: _, invoiceId: __, description: ___, ...item }) => {
      return { ...item, ...cents({ amount, paid, open, overdue: late }) }
    },
  )
  const expected = client.openItems.map((item) => {
    const daysOverdue = daysLate(item, today)
    return { ...item, paid: item.amount - item.open, overdue: daysOverdue > 0 ? item.open : 0, daysOverdue }
  })
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

/** Reads an invoice, again if Exact's lines came too late for the first answer, as on a busy machine. */
export async function readDetail(world: World, id: string): Promise<InvoiceDetail> {
  for (let left = 5; ; left -= 1) {
    const detail = await ask(world, `/api/invoices/${id}`, contract.invoiceDetail)
    if (detail.linesState !== 'away' || left === 0) return detail
  }
}

/** Compares the details of a client's newest and oldest invoice and of one invoice of each kind. */
async function compareDetails(
  world: World,
  client: ExpectedClient,
  { invoices: rows }: Invoices,
): Promise<readonly InvoiceDetail[]> {
  const details: InvoiceDetail[] = []
  const numbers = new Set(oneOfEachKind(client.invoices).map(({ number }) => number))
  for (const [place, row] of rows.entries()) {
    if (place > 0 && place < rows.length - 1 && !numbers.has(row.number ?? '')) continue
    const detail = await readDetail(world, row.id)
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

/**
 * Compares every figure of every client with the generated ledger, four clients at a time. Returns the number of
 * clients and the outcomes of the direct debits that were compared.
 */
export async function compareAll(
  world: World,
): Promise<{ readonly clients: number; readonly directDebits: ReadonlySet<string> }> {
  const waiting = [...world.exact.expected.clients]
  const directDebits = new Set<string>()
  let clients = 0
  const inTurn = async () => {
    for (let client = waiting.pop(); client; client = waiting.pop()) {
      const all = await compareInvoices(world, client, 'all')
      const details = await compareDetails(world, client, all)
      await compareCards(client, {
        card: await compareCard(world, client),
        openItems: await compareOpenItems(world, client),
        open: await compareInvoices(world, client, 'open'),
        all,
        details,
      })
      for (const { outcome } of details.flatMap((detail) => detail.directDebits)) directDebits.add(outcome)
      clients += 1
    }
  }
  await Promise.all([inTurn(), inTurn(), inTurn(), inTurn()])
  return { clients, directDebits }
}
