import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import { parseClientId, parseInvoiceId } from '../../src/values/ids.ts'
import { type Card, renderCard } from '../cards/render.ts'
import { addressLine, answerClient } from './client.ts'
import { answerInvoice } from './invoice.ts'
import { message } from './message.ts'
import { asOfText, frame, shortened, type Turn } from './turn.ts'

/** As many clients as a list in a chat shows. */
export const searchLimit = 8

type ClientHit = ClientSearchAnswer['clients'][number]

/**
 * Finds clients by the search text. One strong hit opens its card, or the invoice with that number; several give a
 * list to choose from. Throws what the desk throws.
 */
export async function answerFind(turn: Turn, text: string): Promise<Card> {
  const { desk, asker } = turn
  const answer = await desk.findClients(asker, { q: text, limit: searchLimit })
  const only = answer.single ? answer.clients[0] : undefined
  const invoiceId = parseInvoiceId(only?.invoiceId ?? '')
  if (invoiceId) return answerInvoice(turn, invoiceId)
  const clientId = parseClientId(only?.id ?? '')
  if (clientId) return answerClient(turn, clientId)
  if (answer.clients.length + answer.similar.length === 0) return nothingFound(turn)
  return choose(turn, answer)
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

function choose(turn: Turn, answer: ClientSearchAnswer): Card {
  const { links, texts } = turn
  const isCertain = answer.clients.length > 0
  const shown = (isCertain ? answer.clients : answer.similar).slice(0, searchLimit)
  return renderCard('choose', {
    ...frame(turn),
    title: isCertain ? titleOf(turn, answer) : texts('choose.similar'),
    clients: shown.map((client) => choice(turn, client)),
    more: isCertain && answer.total > shown.length ? texts('choose.more', { shown: shown.length }) : '',
    asOf: answer.asOf ? asOfText(turn, answer.asOf) : '',
    portalUrl: links.start,
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

function choice({ formats, texts }: Turn, client: ClientHit) {
  const { id, invoiceId, match, name, number, birthDate } = client
  const birth = birthDate ? formats.day(birthDate) : ''
  const place = addressLine({ street: client.address, postcode: client.postcode, city: client.city })
  const isObvious = match.field === 'name' || match.field === 'number'
  return {
    clientId: id,
    invoiceId: invoiceId ?? '',
    verb: invoiceId ? 'openInvoice' : 'openClient',
    name: shortened(name, 80),
    number,
    place: shortened([place, birth].filter(Boolean).join(' · '), 120),
    why: isObvious
      ? ''
      : shortened(texts('choose.matched', { field: texts(`field.${match.field}`), text: match.text }), 100),
    balance: formats.money(client.balance),
  }
}
