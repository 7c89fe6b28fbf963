import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import { parseClientId, parseInvoiceId } from '../../src/values/ids.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import type { Question } from '../intent/intent.ts'
import { addressLine } from './client.ts'
import { answerInvoice } from './invoice.ts'
import { message } from './message.ts'
import { answerQuestion } from './question.ts'
import { asOfText, frame, shortened, type Turn } from './turn.ts'

/** As many clients as a list in a chat shows. */
export const searchLimit = 8

type ClientHit = ClientSearchAnswer['clients'][number]

/**
 * Finds clients by the search text and answers the question about them. One strong hit is answered at once, or with the
 * invoice that has that number; several give a list to choose from. Throws what the desk throws.
 */
export async function answerFind(turn: Turn, text: string, question: Question = 'find'): Promise<Card> {
  const { desk, asker } = turn
  const answer = await desk.findClients(asker, { q: text, limit: searchLimit })
  const only = answer.single ? answer.clients[0] : undefined
  const invoiceId = parseInvoiceId(only?.invoiceId ?? '')
  if (invoiceId) return answerInvoice(turn, invoiceId)
  const clientId = parseClientId(only?.id ?? '')
  if (clientId) return answerQuestion(turn, question, clientId)
  if (answer.clients.length + answer.similar.length === 0) return nothingFound(turn)
  return choose(turn, answer, question)
}

/** Finds the clients of an office. Even a single one is listed, because the question is about the office. */
export async function answerOffice(turn: Turn, text: string): Promise<Card> {
  const answer = await turn.desk.findClients(turn.asker, { q: text, limit: searchLimit })
  return answer.clients.length + answer.similar.length === 0
    ? nothingFound(turn)
    : choose(turn, answer, 'find')
}

/** Says that nothing was found, and what to try. */
export function nothingFound(turn: Turn): Card {
  const { links, texts } = turn
  return message(turn, {
    title: texts('choose.none'),
    paragraphs: [texts('choose.noneHint')],
    links: [{ title: texts('answer.openPortal'), url: links.start }],
  })
}

function choose(turn: Turn, answer: ClientSearchAnswer, question: Question): Card {
  const { links, texts } = turn
  const isCertain = answer.clients.length > 0
  const shown = (isCertain ? answer.clients : answer.similar).slice(0, searchLimit)
  return renderCard('choose', {
    ...frame(turn),
    lead: '',
    title: isCertain ? titleOf(turn, answer) : texts('choose.similar'),
    clients: shown.map((client) => choice(turn, client, question)),
    more: isCertain && answer.total > shown.length ? texts('choose.more', { shown: shown.length }) : '',
    asOf: answer.asOf ? asOfText(turn, answer.asOf) : '',
    actions: [linkButton(texts('answer.openPortal'), links.start)],
  })
}

/** Says how many clients match and, for the clients of one representative, what they owe together. */
function titleOf({ formats, texts }: Turn, { total, more, representative }: ClientSearchAnswer): string {
  if (!representative) return texts(more ? 'choose.titleLeast' : 'choose.title', { count: total })
  const { balance } = representative
  // The title leaves the name out, because Markdown in it would be rendered; the rows show it.
  return texts('choose.ofRepresentative', {
    count: total,
    state: balance.cents > 0 ? 'open' : balance.cents < 0 ? 'credit' : 'none',
    amount: formats.money({ ...balance, cents: Math.abs(balance.cents) }),
  })
}

function choice({ formats, language, texts }: Turn, client: ClientHit, question: Question) {
  const { id, invoiceId, match, name, number, birthDate } = client
  const birth = birthDate ? formats.day(birthDate) : ''
  const place = addressLine({ street: client.address, postcode: client.postcode, city: client.city })
  const isObvious = match.field === 'name' || match.field === 'number'
  return {
    action: invoiceId
      ? askButton(shortened(name, 80), 'openInvoice', { invoiceId, language })
      : askButton(shortened(name, 80), 'openClient', { clientId: id, language, question }),
    name: shortened(name, 80),
    number,
    place: shortened([place, birth].filter(Boolean).join(' · '), 120),
    why: isObvious
      ? ''
      : shortened(texts('choose.matched', { field: texts(`field.${match.field}`), text: match.text }), 100),
    balance: formats.money(client.balance),
  }
}
