import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import type { ExtensionQuery, ExtensionResult } from '../extension.ts'
import { message } from './message.ts'
import { shortened, type Turn } from './turn.ts'

/** So many clients a search gives at most; who wants more types more. */
const most = 50
/** As long as the search allows. */
const longest = 200

/**
 * Finds clients for the list beside a message, or says in a sentence why there is none. The rows are for the eyes
 * of who searches and name the client; the card goes to whoever reads the message and carries a number and a link.
 * Throws what the desk throws.
 */
export async function answerExtension(
  turn: Turn,
  { text, skip, count }: Pick<ExtensionQuery, 'text' | 'skip' | 'count'>,
): Promise<readonly ExtensionResult[] | string> {
  const { desk, asker, texts } = turn
  const q = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
  if (!/[\p{L}\p{N}]/u.test(q)) return texts('extension.begin')
  if (skip >= most) return []
  // All of them each time: the order is that of all that were ranked, and no page may show one of another again.
  const { clients, similar } = await desk.findClients(asker, { q, limit: most })
  const found = clients.length > 0 ? clients : similar
  if (found.length === 0) return texts('extension.none')
  return found.slice(skip, skip + count).map((client) => result(turn, client))
}

function result(
  turn: Turn,
  { id, number, name, city }: ClientSearchAnswer['clients'][number],
): ExtensionResult {
  const { links, texts } = turn
  return {
    title: shortened(name, 80),
    text: [number, city].filter(Boolean).join(' · '),
    card: message(turn, {
      title: texts('group.open', { number }),
      paragraphs: [texts('extension.cardText')],
      links: [{ title: texts('answer.openPortal'), url: links.client(id) }],
    }),
  }
}
