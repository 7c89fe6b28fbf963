import type { CardAction } from '../actions.ts'
import type { Card } from '../cards/render.ts'
import type { Links } from '../links.ts'
import { nothingFound, rowsOnPage } from './find.ts'
import { message, type Voice } from './message.ts'
import type { Turn } from './turn.ts'

/**
 * Everything the bot says where other people can read it: a group chat, a channel or a meeting. It gives client
 * numbers and links to the portal, and never a name, an address or an amount.
 */

/** The largest number of links on a card in a group. */
const shownClients = 5

/** Finds clients and answers with their numbers and links. Throws what the desk throws. */
export async function answerFindInGroup(turn: Turn, text: string): Promise<Card> {
  const { desk, asker, links, texts } = turn
  const { clients, more, total } = await desk.findClients(asker, { q: text, limit: rowsOnPage })
  if (clients.length === 0) return nothingFound(turn)
  const shown = clients.slice(0, shownClients)
  const rest = total > shown.length ? [{ title: texts('answer.openPortal'), url: links.start }] : []
  return message(turn, {
    title: texts(more ? 'choose.titleLeast' : 'group.title', { count: total }),
    paragraphs: [texts('group.text')],
    links: [
      ...shown.map(({ id, number }) => ({ title: texts('group.open', { number }), url: links.client(id) })),
      ...rest,
    ],
  })
}

/** Answers a button with a link to the same page of the portal. */
export function answerActionInGroup(voice: Voice, action: CardAction): Card {
  const { links, texts } = voice
  return message(voice, {
    title: texts('answer.summary'),
    paragraphs: [texts('group.action')],
    links: [{ title: texts('answer.openPortal'), url: pageFor(action, links) }],
  })
}

/** Asks a person who is not signed in to do so in their own chat with the bot. */
export function askToSignInElsewhere(voice: Voice): Card {
  const { texts } = voice
  return message(voice, { title: texts('signIn.title'), paragraphs: [texts('group.signIn')] })
}

/** Returns the sentence that help adds in a group. */
export function groupHelp({ texts }: Pick<Voice, 'texts'>): string {
  return texts('group.help')
}

function pageFor(action: CardAction, links: Links): string {
  switch (action.verb) {
    case 'list':
      return links.start
    case 'openClient':
      return links.client(action.clientId)
    case 'openItems':
      return links.openItems(action.clientId)
    case 'invoices':
      return links.invoices(action.clientId)
    case 'openInvoice':
      return links.invoice(action.invoiceId)
  }
}
