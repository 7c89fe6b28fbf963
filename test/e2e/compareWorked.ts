import { expect } from 'vitest'
import { answerClient } from '../../bot/answers/client.ts'
import { answerInvoices } from '../../bot/answers/invoices.ts'
import { answerOpenItems } from '../../bot/answers/openItems.ts'
import type { ClientCard, InvoiceRow, Invoices, Money, OpenItems } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { clientId } from '../../src/values/ids.ts'
import { textsOf } from '../bot/readCard.ts'
import { exampleTurn } from '../bot/turn.ts'
import {
  ageingText,
  amount,
  invoiceText,
  itemText,
  settlementTexts,
} from '../receivables/workedCases/figures.ts'
import type { WorkedCase } from '../receivables/workedCases/workedCase.ts'
import type { BookedClient } from '../standIns/exact/standIn.ts'
import { amountsIn, ask, plain, readDetail } from './compareAnswers.ts'
import { tableOf } from './compareCards.ts'
import { euros } from './dutch.ts'
import type { World } from './world.ts'

/** Compares API and bot with the cases that are the ledgers of these clients, four at a time. Returns how many. */
export async function compareWorked(world: World, cases: readonly WorkedCase[]): Promise<number> {
  const waiting = cases.map((worked, place) => ({ worked, client: world.exact.booked[place] }))
  let compared = 0
  const inTurn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (!next.client) throw new Error(`nobody has the ledger of ${next.worked.title}`)
      await compareClient(world, next.client, next.worked)
      compared += 1
    }
  }
  await Promise.all([inTurn(), inTurn(), inTurn(), inTurn()])
  return compared
}

/** Two invoices with one number and date are in the order of their ids, so puts them in that of the case. */
function inOrderOf(expected: readonly string[], page: Invoices): Invoices {
  const place = (row: InvoiceRow) => expected.indexOf(invoiceText(row))
  return { ...page, invoices: page.invoices.toSorted((one, other) => place(one) - place(other)) }
}

type Answers = { readonly card: ClientCard; readonly openItems: OpenItems; readonly invoices: Invoices }

async function compareClient(world: World, { id }: BookedClient, worked: WorkedCase): Promise<void> {
  const { title, says, settledBy, today: _, ledger: __, openItems: items, ...figures } = worked
  const card = await ask(world, `/api/clients/${id}`, contract.clientCard)
  const openItems = await ask(world, `/api/clients/${id}/open-items`, contract.openItems)
  const invoices = inOrderOf(
    worked.invoices,
    await ask(world, `/api/clients/${id}/invoices?show=all&limit=500`, contract.invoices),
  )
  expect(
    {
      invoices: invoices.invoices.map(invoiceText),
      balance: amount(card.balance),
      overdue: amount(card.overdue),
      credit: amount(card.openCredit),
      ...(items ? { openItems: openItems.items.map(itemText).toSorted() } : {}),
      ageing: ageingText(card.ageing),
    },
    title,
  ).toMatchObject({ credit: '0.00', ...figures, ...(items ? { openItems: items.toSorted() } : {}) })
  expect([openItems.total, openItems.overdue, openItems.ageing], title).toEqual([
    card.balance,
    card.overdue,
    card.ageing,
  ])
  if (settledBy) {
    const details = await Promise.all(invoices.invoices.map((row) => readDetail(world, row.id)))
    expect(
      details.flatMap((detail) => settlementTexts(detail.number, detail)),
      title,
    ).toEqual(settledBy)
  }
  const answers = { card, openItems, invoices }
  compareSentences(answers, says ?? [], title)
  await compareBot(answers, title)
}

/** Compares the sentences with the kinds of sentence that the case says, and with the figures. */
function compareSentences(answers: Answers, says: WorkedCase['says'] & object, title: string): void {
  const { card, invoices } = answers
  const [ofClient, ...ofInvoices] = says
  for (const { sentence } of [card, ...invoices.invoices]) {
    const told = amountsIn(sentence)
    expect(told.en.toSorted(), sentence.en).toEqual(told.nl.toSorted())
  }
  if (ofClient) {
    for (const part of clientParts(ofClient, card)) expect(plain(card.sentence.nl), title).toContain(part)
    const isLate = /had u .*al moeten betalen/.test(card.sentence.nl)
    expect(isLate, title).toBe(ofClient === 'client.owesOverdue')
  }
  ofInvoices.forEach((id, place) => {
    const row = invoices.invoices[place]
    if (row) for (const part of invoiceParts(id, row)) expect(plain(row.sentence.nl), title).toContain(part)
  })
}

/** Returns what the Dutch sentence about the client contains. */
function clientParts(id: string, { balance, openCredit }: ClientCard): readonly string[] {
  const owed = euros(balance.cents + openCredit.cents)
  switch (id) {
    case 'client.nothingOpen':
      return ['Er staat niets open. U hoeft niets te betalen.']
    case 'client.settled':
      return ['Wat open stond, is betaald of verrekend', 'U hoeft niets te betalen.']
    case 'client.even':
      return [`Er staat ${owed} open en u hebt ook ${owed} tegoed.`, 'U hoeft niets te betalen.']
    case 'client.credit':
      return [`${euros(-balance.cents)} tegoed. U hoeft niets te betalen.`]
    default:
      return [
        `Er staat ${owed} open.`,
        ...(openCredit.cents > 0
          ? [`U hebt ook ${euros(openCredit.cents)} tegoed. Samen `, euros(balance.cents)]
          : []),
      ]
  }
}

const signs: { readonly [currency: string]: string } = { EUR: '€', USD: 'US$', GBP: '£', CHF: 'CHF' }

function money({ cents, currency }: Money): string {
  return euros(cents).replace('€', signs[currency] ?? currency)
}

/** Returns what the Dutch sentence about an invoice contains. */
function invoiceParts(id: string, row: InvoiceRow): readonly string[] {
  const name = row.number === null ? 'deze factuur' : `factuur ${row.number}`
  const [all, open] = [money(row.amount), money(row.open)]
  const less = (of: Money) => money({ ...of, cents: -of.cents })
  switch (id) {
    case 'invoice.open':
      return [`Van ${name} staat ${open} open.`]
    case 'invoice.overdue':
      return [`Van ${name} staat ${open} open.`, 'U kon ']
    case 'invoice.partlyPaid':
      return [`Van ${name} van ${all} is `, `Er staat nog ${open} open.`]
    case 'invoice.partlyPaidOverdue':
      return [`Van ${name} van ${all} is `, `Er staat nog ${open} open.`, 'U kon ']
    case 'invoice.underWay':
      return [name, 'automatisch geïncasseerd']
    case 'invoice.reversed':
      return [name.slice(1), 'teruggeboekt', `${open} open.`]
    case 'invoice.overpaid':
      return [`Voor ${name} van ${all} is ${less(row.open)} te veel betaald of verrekend.`]
    case 'invoice.paid':
      return [`actuur`, ` van ${all} is betaald`]
    case 'invoice.credited':
      return [` van ${all} is verrekend met een creditnota.`]
    case 'invoice.writtenOff':
      return [` van ${all} is afgeboekt.`]
    case 'invoice.settled':
      return [` van ${all} is verrekend.`]
    case 'creditNote.open':
      return [`hebt u nog ${less(row.open)} tegoed.`]
    case 'creditNote.settled':
      return [` van ${less(row.amount)} is verrekend of terugbetaald.`]
    default:
      throw new Error(`no such sentence: ${id}`)
  }
}

const onList = 12

/** Compares the cards that the bot makes from these answers. */
async function compareBot({ card, openItems, invoices }: Answers, title: string): Promise<void> {
  const turn = exampleTurn({
    openClient: async () => card,
    listOpenItems: async () => openItems,
    listInvoices: async (_asker, _id, { limit }) => ({
      ...invoices,
      invoices: invoices.invoices.slice(0, limit),
    }),
  })
  const id = clientId(card.id)
  const { balance, overdue, openCredit, sentence } = card
  const sums =
    openCredit.cents === 0
      ? []
      : ['Te betalen', euros(balance.cents + openCredit.cents), 'Tegoed', euros(-openCredit.cents)]
  expect(textsOf(await answerClient(turn, id)), title).toEqual(
    expect.arrayContaining([
      ...['Openstaand saldo', euros(balance.cents), 'Te laat', euros(overdue.cents), ...sums],
      plain(sentence.nl),
    ]),
  )
  const cellsOf = (shown: Awaited<ReturnType<typeof answerOpenItems>>) =>
    tableOf(shown).map((row) => (row.at(-1) ?? '').split(' | ')[0])
  const opens = (rows: readonly { readonly open: Money }[]) =>
    rows.slice(0, onList).map(({ open }) => money(open))
  expect(cellsOf(await answerOpenItems(turn, id)).toSorted(), title).toEqual(
    opens(openItems.items).toSorted(),
  )
  expect(cellsOf(await answerInvoices(turn, id, 'all')), title).toEqual(opens(invoices.invoices))
}
