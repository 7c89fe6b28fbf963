import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import type { ExtensionQuery, ExtensionResult } from '../extension.ts'
import { plainMessage } from '../intent/plainMessage.ts'
import { readIntent } from '../intent/readIntent.ts'
import { longestSearchText } from '../intent/searchText.ts'
import { addressLine } from './client.ts'
import { searchLimit } from './find.ts'
import { message } from './message.ts'
import { shortened, type Turn } from './turn.ts'

/**
 * Returns clients for the search box beside a message, or a sentence if there are none. Only the person who searches
 * sees the rows, which hold names unless `numbersOnly`. Everyone who reads the message sees the card, which holds a number and a link.
 * Throws what the desk throws.
 */
export async function answerExtension(
  turn: Turn,
  { text, skip, count, numbersOnly }: Pick<ExtensionQuery, 'text' | 'skip' | 'count' | 'numbersOnly'>,
): Promise<readonly ExtensionResult[] | string> {
  const { desk, asker, texts } = turn
  const q = searchTextIn(text)
  if (!/[\p{L}\p{N}]/u.test(q)) return texts('extension.begin')
  if (skip >= searchLimit) return []
  // Every page searches for all clients, because the ranking depends on them; so no client appears on two pages.
  const { clients, similar } = await desk.findClients(asker, { q, limit: searchLimit })
  const hits = clients.length > 0 ? clients : similar
  if (hits.length === 0) return texts('extension.none')
  return hits.slice(skip, skip + count).map((client) => {
    const row = result(turn, client)
    return numbersOnly ? { ...row, title: texts('group.open', { number: client.number }), text: '' } : row
  })
}

/** Reads the text as the bot reads a message. Text that asks nothing, such as half a word, is searched as it is. */
function searchTextIn(typed: string): string {
  const intent = readIntent(typed)
  if ('text' in intent && intent.text !== '') return intent.text
  return plainMessage(typed).slice(0, longestSearchText)
}

function result(
  turn: Turn,
  { id, number, name, administration = '', birthDate, postcode, city }: ClientSearchAnswer['clients'][number],
): ExtensionResult {
  const { formats, links, texts } = turn
  const born = birthDate ? formats.day(birthDate) : ''
  return {
    title: shortened(name, 80),
    text: [number, administration, born, addressLine({ street: null, postcode, city })]
      .filter(Boolean)
      .join(' · '),
    card: message(turn, {
      title: texts('group.open', { number }),
      paragraphs: [texts('extension.cardText')],
      links: [{ title: texts('answer.openPortal'), url: links.client(id) }],
    }),
  }
}
