import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import { parseClientId, parseInvoiceId } from '../../src/values/ids.ts'
import { type ListPage, listData, type PortalPage } from '../actions.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import type { Question } from '../intent/intent.ts'
import type { ShownList, ShownRow } from '../shown.ts'
import type { TextKey } from '../texts/texts.ts'
import { addressLine } from './client.ts'
import { answerInvoice } from './invoice.ts'
import { message } from './message.ts'
import { pageOf } from './pages.ts'
import { answerQuestion } from './question.ts'
import { asOfText, carried, shortened, type Turn } from './turn.ts'

/** The number of clients on one page of a list. */
export const rowsOnPage = 8
/** The largest number of clients that can be paged through. */
export const searchLimit = 50

type ClientHit = ClientSearchAnswer['clients'][number]

/**
 * Finds clients by the search text and answers the question. A single strong hit is answered at once, with the invoice
 * if the text is its number; several hits give a list to choose from. Throws what the desk throws.
 */
export async function answerFind(turn: Turn, text: string, question: Question = 'find'): Promise<Card> {
  const answer = await turn.desk.findClients(turn.asker, { q: text, limit: searchLimit })
  const place = placeOfSingle(answer, question)
  if (place === null) return choose(turn, answer, question)
  return place.verb === 'openInvoice'
    ? answerInvoice(turn, place.invoiceId)
    : answerQuestion(turn, question, place.clientId)
}

type SinglePlace = Extract<PortalPage, { readonly verb: 'openInvoice' | 'openClient' }>

/** Returns the invoice whose number was searched or the client, if there is a single strong hit. Otherwise null. */
export function placeOfSingle(
  { clients, single }: Pick<ClientSearchAnswer, 'clients' | 'single'>,
  question: Question,
): SinglePlace | null {
  const [hit] = single ? clients : []
  const invoiceId = parseInvoiceId(hit?.invoiceId ?? '')
  if (invoiceId) return { verb: 'openInvoice', invoiceId }
  const clientId = parseClientId(hit?.id ?? '')
  return clientId ? { verb: 'openClient', clientId, question } : null
}

/** Lists the clients of an office. A single one is listed too, because the question is about the office. */
export async function answerOffice(turn: Turn, text: string): Promise<Card> {
  const answer = await turn.desk.findClients(turn.asker, { q: text, limit: searchLimit })
  return choose(turn, answer, 'find')
}

/** Renders the card for a search without hits, with what to try next. */
export function nothingFound(turn: Turn): Card {
  const { links, texts } = turn
  return message(turn, {
    title: texts('choose.none'),
    paragraphs: [texts('choose.noneHint')],
    links: [{ title: texts('answer.openPortal'), url: links.start }],
  })
}

function choose(turn: Turn, answer: ClientSearchAnswer, question: Question): Card {
  const { texts } = turn
  if (answer.clients.length + answer.similar.length === 0) return nothingFound(turn)
  const { count, found, list, title } = noteFound(turn, answer, question)
  const shared = answer.clients.length > 0 ? representativeTitle(turn, answer) : null
  const heading = shared ?? texts(title, { count: answer.total })
  return renderCard('choose', {
    language: turn.language,
    spoken: [heading],
    title: heading,
    ...pageView({ ...turn, list }, { all: found, count, question, list }),
    asOf: answer.asOf ? asOfText(turn, answer.asOf) : '',
  })
}

/** Records the matching clients as a list, so that its other pages can be shown. */
export function noteFound(turn: Turn, answer: ClientSearchAnswer, question: Question) {
  const isCertain = answer.clients.length > 0
  const found = isCertain ? answer.clients.flatMap((client) => perInvoice(turn, client)) : answer.similar
  const list = { id: turn.newId(), page: 0 }
  const all = found.map(({ id, invoiceId }) => ({ clientId: id, ...(invoiceId ? { invoiceId } : {}) }))
  const count = isCertain ? Math.max(answer.total, found.length) : found.length
  const title = !isCertain ? 'choose.similar' : answer.more ? 'choose.titleLeast' : 'choose.title'
  turn.shows({ verb: 'list', list }, all.slice(0, rowsOnPage), {
    hasNext: all.length > rowsOnPage,
    list: { all, count, title, question, isNew: true },
  })
  return { count, found, list, title } as const
}

/** Returns one hit for each invoice if several of the client's invoices match, and otherwise the client. */
function perInvoice({ formats }: Turn, client: ClientHit): readonly ClientHit[] {
  if (!client.invoices) return [client]
  return client.invoices.map(({ id, date }) => ({
    ...client,
    invoiceId: id,
    match: { ...client.match, text: `${client.match.text} (${formats.day(date)})` },
  }))
}

/** Renders a page of a remembered list. Reads the clients again, because only their ids are stored. */
export async function answerListPage(turn: Turn, remembered: ShownList, asked: ListPage): Promise<Card> {
  const { desk, asker, texts } = turn
  const { all, count, title, question } = remembered
  const { hasNext, rows, page } = pageOf(all, asked.page, { count, size: rowsOnPage })
  const ids = rows.flatMap(({ clientId }) => parseClientId(clientId ?? '') ?? [])
  const { clients, asOf } = await desk.listClients(asker, ids)
  const known = new Map(clients.map((client) => [client.id, client]))
  const list = { id: asked.id, page }
  turn.shows({ verb: 'list', list }, rows, { hasNext, list: { ...remembered, isNew: false } })
  const heading = texts(title, { count })
  return renderCard('choose', {
    language: turn.language,
    spoken: [heading],
    title: heading,
    ...pageView({ ...turn, list }, { all: all.map((row) => choiceOf(row, known)), count, question, list }),
    asOf: asOf ? asOfText(turn, asOf) : '',
  })
}

type Choice = Omit<ClientHit, 'match' | 'invoiceId'> & {
  readonly match?: ClientHit['match']
  readonly invoiceId?: string | undefined
}

function choiceOf(
  { clientId, invoiceId }: ShownRow,
  known: ReadonlyMap<string, Omit<Choice, 'invoiceId'>>,
): Choice | null {
  const client = known.get(clientId ?? '')
  return client ? { ...client, invoiceId } : null
}

/**
 * Returns the rows of one page and the buttons to the others. Null stands for a client that is on another page or no
 * longer exists.
 */
function pageView(
  turn: Turn,
  options: {
    readonly all: readonly (Choice | null)[]
    readonly count: number
    readonly question: Question
    readonly list: ListPage
  },
) {
  const { language, links, texts } = turn
  const { all, count, question, list } = options
  const shown = pageOf(all, list.page, { count, size: rowsOnPage })
  const button = (page: number, title: TextKey) =>
    askButton(texts(title), 'list', { list: listData({ id: list.id, page }), language })
  const isWhole = all.length >= count
  return {
    clients: shown.rows.flatMap((client) => (client ? [choice(turn, client, question)] : [])),
    more: shown.hasNext || isWhole ? shown.text(turn) : texts('choose.more', { shown: all.length }),
    actions: [
      ...(shown.hasPrevious ? [button(shown.page - 1, 'answer.previousPage')] : []),
      ...(shown.hasNext ? [button(shown.page + 1, 'answer.nextPage')] : []),
      linkButton(texts('answer.openPortal'), links.start),
    ],
  }
}

/**
 * Returns how many clients share one representative, and what they owe together in each administration. Null if they
 * have several representatives.
 */
function representativeTitle(
  { formats, texts }: Turn,
  { total, representative }: ClientSearchAnswer,
): string | null {
  if (!representative) return null
  const together = representative.balances.map(({ administration, balance }) => {
    const owed = texts('choose.together', {
      state: balance.cents > 0 ? 'open' : balance.cents < 0 ? 'credit' : 'none',
      amount: formats.money({ ...balance, cents: Math.abs(balance.cents) }),
    })
    return administration ? `${shortened(administration, 60)}: ${owed}` : owed
  })
  // The title leaves the name out, because Markdown in it would be rendered; the rows show it.
  return [texts('choose.ofRepresentative', { count: total }), ...together].join(' · ')
}

function choice(turn: Turn, client: Choice, question: Question) {
  const { formats, texts } = turn
  const { id, invoiceId, match, name, number, birthDate, administration = '' } = client
  const birth = birthDate ? formats.day(birthDate) : ''
  const place = addressLine({ street: client.address, postcode: client.postcode, city: client.city })
  const isObvious = !match || match.field === 'name' || match.field === 'number'
  return {
    action: invoiceId
      ? askButton(shortened(name, 80), 'openInvoice', { invoiceId, ...carried(turn) })
      : askButton(shortened(name, 80), 'openClient', { clientId: id, question, ...carried(turn) }),
    name: shortened(name, 80),
    number,
    place: shortened([administration, place, birth].filter(Boolean).join(' · '), 120),
    why: isObvious
      ? ''
      : shortened(texts('choose.matched', { field: texts(`field.${match.field}`), text: match.text }), 100),
    balance: formats.money(client.balance),
  }
}
