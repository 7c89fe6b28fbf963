import type { PortalPage } from '../actions.ts'
import type { Card } from '../cards/render.ts'
import { message } from './message.ts'
import type { Turn } from './turn.ts'

/**
 * Renders the card that Teams shows under a link to the portal: the client number, the topic and the link. Everyone who
 * reads the message sees it, so it has no personal data. Returns null if the client is unknown; throws what the desk
 * throws.
 */
export async function answerLink(turn: Turn, place: PortalPage): Promise<Card | null> {
  const { links, texts } = turn
  const number = await clientNumberAt(turn, place)
  if (number === null) return null
  return message(turn, {
    title: texts('group.open', { number }),
    paragraphs: [texts(topicOf(place)), texts('extension.cardText')],
    links: [{ title: texts('answer.openPortal'), url: links.place(place) }],
  })
}

async function clientNumberAt({ desk, asker }: Turn, place: PortalPage): Promise<string | null> {
  if (place.verb === 'openInvoice') return (await desk.openInvoice(asker, place.invoiceId)).clientNumber
  const { clients } = await desk.listClients(asker, [place.clientId])
  return clients[0]?.number ?? null
}

function topicOf({ verb }: PortalPage) {
  switch (verb) {
    case 'openClient':
      return 'topic.find'
    case 'openItems':
      return 'topic.openItems'
    case 'invoices':
      return 'topic.invoices'
    case 'openInvoice':
      return 'topic.invoice'
  }
}
