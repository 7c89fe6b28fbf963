import { expect } from 'vitest'
import { z } from 'zod'
import { answerClient } from '../../bot/answers/client.ts'
import { answerInvoice } from '../../bot/answers/invoice.ts'
import { answerInvoices } from '../../bot/answers/invoices.ts'
import { answerOpenItems } from '../../bot/answers/openItems.ts'
import { answerQuestion } from '../../bot/answers/question.ts'
import type { Turn } from '../../bot/answers/turn.ts'
import type { Question } from '../../bot/intent/intent.ts'
import type { ClientCard, InvoiceDetail, Invoices, OpenItems } from '../../src/http/contract.ts'
import { clientId, invoiceId } from '../../src/values/ids.ts'
import { textsOf } from '../bot/readCard.ts'
import { exampleTurn } from '../bot/turn.ts'
import type { ExpectedClient, ExpectedInvoice, ExpectedOpenItem } from '../standIns/exact/standIn.ts'
import { amsterdamToday, euros, stateWords } from './dutch.ts'
import { clientSentence, daysLate, invoiceSentence, itemStatus, lateness, receiptSentence } from './spoken.ts'

/** The API's answers about one client. */
export type Answers = {
  readonly card: ClientCard
  readonly openItems: OpenItems
  readonly open: Invoices
  readonly all: Invoices
  readonly details: readonly InvoiceDetail[]
}

/** The number of rows that fit on a card. */
const [onCard, onList] = [5, 12]
const today = amsterdamToday()

/** Compares the cards that the bot makes from these answers with the generated ledger. */
export async function compareCards(wanted: ExpectedClient, answers: Answers): Promise<void> {
  const page = (invoices: Invoices, limit: number): Invoices => ({
    ...invoices,
    invoices: invoices.invoices.slice(0, limit),
  })
  const turn = exampleTurn({
    openClient: async () => answers.card,
    listOpenItems: async () => answers.openItems,
    listInvoices: async (_asker, _id, { show, limit }) => page(answers[show], limit),
  })
  const id = clientId(wanted.id)
  const open = wanted.invoices.filter((invoice) => invoice.open !== 0)

  const card = await answerClient(turn, id)
  const credit = wanted.openItems.reduce((sum, item) => sum + Math.max(0, -item.open), 0)
  expect(textsOf(card)).toEqual(
    expect.arrayContaining([
      ...['Openstaand saldo', euros(wanted.balance), 'Te laat', euros(wanted.overdue)],
      ...(credit === 0 ? [] : ['Te betalen', euros(wanted.balance + credit), 'Tegoed', euros(-credit)]),
      clientSentence(wanted, today),
      `Openstaande facturen (${open.length})`,
      `Openstaande posten (${wanted.openItems.length})`,
    ]),
  )
  const overdueFirst = open.toSorted(
    (one, other) =>
      lateness(wanted, other.number, today).daysOverdue - lateness(wanted, one.number, today).daysOverdue,
  )
  expect(tableOf(card)).toEqual(overdueFirst.slice(0, onCard).map((invoice) => invoiceCells(wanted, invoice)))
  await compareQuestions(wanted, turn)

  const items = await answerOpenItems(turn, id)
  expect(textsOf(items)).toEqual(
    expect.arrayContaining(['Totaal open', euros(wanted.balance), euros(wanted.overdue)]),
  )
  const shown = tableOf(items)
  expect(shown).toHaveLength(Math.min(onList, wanted.openItems.length))
  expect(wanted.openItems.map(itemCells)).toEqual(expect.arrayContaining(shown.map(withoutWords)))

  for (const [show, invoices] of [
    ['open', open],
    ['all', wanted.invoices],
  ] as const) {
    const list = await answerInvoices(turn, id, show)
    const total = open.reduce((sum, invoice) => sum + invoice.open, 0)
    expect(textsOf(list)).toEqual(expect.arrayContaining(['Totaal open', euros(total)]))
    expect(tableOf(list)).toEqual(invoices.slice(0, onList).map((invoice) => invoiceCells(wanted, invoice)))
  }
  for (const detail of answers.details) await compareInvoiceCard(wanted, detail)
}

/** The first line of the card that answers a question is the sentence to read aloud. */
async function compareQuestions(wanted: ExpectedClient, turn: Turn): Promise<void> {
  const firstLine = async (question: Question) =>
    textsOf(await answerQuestion(turn, question, clientId(wanted.id)))[0]
  expect(await firstLine('lastReceipt')).toBe(receiptSentence(wanted, today))
  for (const question of ['balance', 'openItems', 'invoices'] as const) {
    expect(await firstLine(question)).toBe(clientSentence(wanted, today))
  }
}

async function compareInvoiceCard(wanted: ExpectedClient, detail: InvoiceDetail): Promise<void> {
  const invoice = wanted.invoices.find(({ number }) => number === detail.number)
  if (!invoice) throw new Error(`no invoice ${detail.number} of ${wanted.number}`)
  const turn = exampleTurn({ openInvoice: async () => detail })
  const texts = textsOf(await answerInvoice(turn, invoiceId(detail.id)))
  // "Betaald" is also the status above.
  const after = (label: string) => (texts.includes(label) ? texts[texts.lastIndexOf(label) + 1] : null)
  const lines = invoice.lines.map((line) => [line.description, euros(line.amount + line.vat)])
  const vat = invoice.lines.reduce((sum, line) => sum + line.vat, 0)
  expect(texts).toEqual(expect.arrayContaining([invoiceSentence(wanted, invoice, today), ...lines.flat()]))
  if (invoice.status === 'creditNote') {
    expect({ amount: after('Bedrag'), credit: after('Tegoed') }).toEqual({
      amount: euros(-invoice.amount),
      credit: euros(-invoice.open),
    })
    return
  }
  expect({
    amount: after('Bedrag'),
    paid: after('Betaald'),
    open: after('Nog open'),
    vat: after('Waarvan btw'),
    credit: after('waarvan gecrediteerd'),
    writeOff: after('waarvan afgeboekt'),
    last: after('Laatste ontvangst'),
  }).toEqual({
    amount: euros(invoice.amount),
    paid: euros(invoice.paid),
    open: euros(invoice.open),
    vat: euros(vat),
    ...settledBy(invoice),
    last: invoice.lastReceiptDate
      ? shortDay(invoice.lastReceiptDate)
      : invoice.status === 'reversed'
        ? 'Ontvangen en teruggeboekt'
        : 'Nog niets ontvangen',
  })
}

/** Returns what settled the invoice without a receipt, by kind; null for a kind that did not. */
function settledBy({ allocations }: ExpectedInvoice) {
  const sum = (wanted: 'credit' | 'writeOff') => {
    const parts = allocations.filter(({ kind }) => kind === wanted)
    return parts.length === 0 ? null : euros(parts.reduce((total, { amount }) => total + amount, 0))
  }
  return { credit: sum('credit'), writeOff: sum('writeOff') }
}

const object = z.record(z.string(), z.unknown())

/** Returns the texts of each cell in the card's table, row by row, without the heading row. */
export function tableOf(part: unknown): readonly (readonly string[])[] {
  return rowsOf(part)
    .slice(1)
    .map((row) => {
      const cells = z.array(z.unknown()).parse(row.cells)
      return cells.map((cell) => [...new Set(textsOf(cell))].join(' | '))
    })
}

function rowsOf(part: unknown): readonly { readonly [name: string]: unknown }[] {
  if (Array.isArray(part)) return part.flatMap(rowsOf)
  const read = object.safeParse(part)
  if (!read.success) return []
  return read.data.type === 'TableRow' ? [read.data] : Object.values(read.data).flatMap(rowsOf)
}

const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')

/** Formats `3 nov 2026`, by hand, so that it is independent of the product. */
function shortDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

const dueText = (day: string | null): string =>
  day === null ? 'Geen vervaldatum' : `Vervaldatum ${shortDay(day)}`

function invoiceCells(client: ExpectedClient, invoice: ExpectedInvoice): readonly string[] {
  const { number, date, dueDate, reference, status, amount, open } = invoice
  const stands = stateWords(status, lateness(client, number, today).daysOverdue, ' · ')
  const due = status === 'creditNote' ? [stands] : [dueText(dueDate), ' · ', stands]
  return [
    [number, shortDay(date), ...(reference ? [` · ${reference}`] : []), ...due].join(' | '),
    `${euros(open)} | van ${euros(amount)}`,
  ]
}

const names = {
  invoice: (number: string | null) => `Factuur ${number}`,
  creditNote: (number: string | null) => `Creditnota ${number}`,
  receipt: () => 'Betaling die nog niet bij een factuur is gezet',
  openingBalance: (number: string | null) => `Factuur ${number} (beginbalans)`,
  manualEntry: (number: string | null) => ['Handmatige boeking', ...(number ? [number] : [])].join(' '),
  exchangeDifference: () => 'Koersverschil',
  paymentDifference: () => 'Betalingsverschil',
  other: () => 'Boeking',
}

function itemCells(item: ExpectedOpenItem): readonly string[] {
  const { kind, invoiceNumber, date, dueDate, amount, open } = item
  const state = stateWords(itemStatus(item), daysLate(item, today), ' · ')
  const due = open < 0 ? ['Tegoed'] : [dueText(dueDate), ' · ', state]
  return [
    [names[kind](invoiceNumber), shortDay(date), ...due].join(' | '),
    `${euros(open)} | van ${euros(amount)}`,
  ]
}

/** Blanks references and descriptions between the dates, because the generated ledger has no texts for them. */
function withoutWords([first = '', ...rest]: readonly string[]): readonly string[] {
  const [title, date, ...others] = first.split(' | ')
  const due = others.findIndex((text) => /^((Geen v|V)ervaldatum|Tegoed)/.test(text))
  return [[title, date, ...others.slice(due)].join(' | '), ...rest]
}
