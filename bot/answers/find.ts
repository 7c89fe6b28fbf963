import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import { parseClientId, parseInvoiceId } from '../../src/values/ids.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { addressLine, answerClient } from './client.ts'
import { answerInvoice } from './invoice.ts'
import { message } from './message.ts'
import { asOfText, frame, shortened, type Turn } from './turn.ts'

/** As many clients as a list in a chat holds. */
const shownClients = 8

type ClientHit = ClientSearchAnswer['clients'][number]

/**
 * Finds clients by whatever was typed. One strong hit opens its card, or the invoice whose number was typed;
 * several give a list to choose from. Throws what the desk throws.
 */
export async function answerFind(turn: Turn, text: string): Promise<Card> {
  const { desk, asker } = turn
  const found = await desk.findClients(asker, { q: text, limit: shownClients })
  const only = found.single ? found.clients[0] : undefined
  const invoiceId = parseInvoiceId(only?.invoiceId ?? '')
  if (invoiceId) return answerInvoice(turn, invoiceId)
  const clientId = parseClientId(only?.id ?? '')
  if (clientId) return answerClient(turn, clientId)
  if (found.clients.length + found.similar.length === 0) return nothingFound(turn)
  return choose(turn, found)
}

/** The same where others read along: numbers and links alone. */
export async function answerFindShared(turn: Turn, text: string): Promise<Card> {
  const { desk, asker, links, texts } = turn
  const found = await desk.findClients(asker, { q: text, limit: shownClients })
  if (found.clients.length === 0) return nothingFound(turn)
  const shown = found.clients.slice(0, 5)
  const rest = found.total > shown.length ? [{ title: texts('answer.openPortal'), url: links.start }] : []
  return message(turn, {
    title: texts(found.more ? 'choose.titleLeast' : 'shared.title', { count: found.total }),
    paragraphs: [texts('shared.text')],
    links: [
      ...shown.map(({ id, number }) => ({ title: texts('shared.open', { number }), url: links.client(id) })),
      ...rest,
    ],
  })
}

function nothingFound(turn: Turn): Card {
  const { links, texts } = turn
  return message(turn, {
    title: texts('choose.none'),
    paragraphs: [texts('choose.noneHint')],
    links: [{ title: texts('answer.openPortal'), url: links.start }],
  })
}

function choose(turn: Turn, found: ClientSearchAnswer): Card {
  const { links, texts } = turn
  const certain = found.clients.length > 0
  const shown = (certain ? found.clients : found.similar).slice(0, shownClients)
  return renderCard('choose', {
    ...frame(turn),
    title: certain ? titleOf(turn, found) : texts('choose.similar'),
    clients: shown.map((client) => choice(turn, client)),
    more: certain && found.total > shown.length ? texts('choose.more', { shown: shown.length }) : '',
    asOf: found.asOf ? asOfText(turn, found.asOf) : '',
    portalUrl: links.start,
  })
}

/** How many were found; of one office also what is open of all of them together. */
function titleOf({ formats, texts }: Turn, { total, more, representative }: ClientSearchAnswer): string {
  if (!representative) return texts(more ? 'choose.titleLeast' : 'choose.title', { count: total })
  const { balance } = representative
  // The name stands in the rows: in a title it would be read as mark-up.
  return texts('choose.ofRepresentative', {
    count: total,
    state: balance.cents > 0 ? 'open' : balance.cents < 0 ? 'credit' : 'none',
    amount: formats.money({ ...balance, cents: Math.abs(balance.cents) }),
  })
}

function choice({ formats, texts }: Turn, client: ClientHit) {
  const { id, invoiceId, match, name, number, birthDate } = client
  const birth = birthDate ? formats.day(birthDate) : ''
  const place = addressLine({ street: client.address, postcode: client.postcode, city: client.city })
  const obvious = match.field === 'name' || match.field === 'number'
  return {
    clientId: id,
    invoiceId: invoiceId ?? '',
    verb: invoiceId ? 'openInvoice' : 'openClient',
    name: shortened(name, 80),
    number,
    place: shortened([place, birth].filter(Boolean).join(' · '), 120),
    why: obvious
      ? ''
      : shortened(texts('choose.matched', { field: texts(`field.${match.field}`), text: match.text }), 100),
    balance: formats.money(client.balance),
  }
}
