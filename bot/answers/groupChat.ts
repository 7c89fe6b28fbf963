import { type CardAction, listData, type Place } from '../actions.ts'
import { askButton, linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import type { Intent, Question } from '../intent/intent.ts'
import { noteFound, nothingFound, placeOfSingle, searchLimit } from './find.ts'
import { message, type Voice } from './message.ts'
import { carried, type Turn } from './turn.ts'

/**
 * Everything the bot posts where other people can read it: a group chat, a channel or a meeting. It posts a client
 * number, a topic, buttons and links, and never a name, an address or an amount. The card behind a button goes only to
 * the person who presses it, after a check of their rights.
 */

/** Returns true for a request for help or a question about a client. The bot ignores everything else in a group. */
export function isAnsweredInGroup(intent: Intent): boolean {
  if (intent.kind === 'help') return true
  return (
    'text' in intent && intent.text !== '' && intent.kind !== 'notUnderstood' && intent.kind !== 'creditor'
  )
}

/** Finds clients and posts the number of the only one, or how many there are. Throws what the desk throws. */
export async function answerFindInGroup(
  turn: Turn,
  text: string,
  question: Question | 'invoice',
): Promise<Card> {
  const { desk, asker, texts } = turn
  const answer = await desk.findClients(asker, { q: text, limit: searchLimit })
  if (answer.clients.length + answer.similar.length === 0) return nothingFound(turn)
  const asked = question === 'invoice' ? 'invoices' : question
  const topic = texts(`topic.${question}`)
  const [client] = answer.clients
  const place = placeOfSingle(answer, asked)
  if (client && place) {
    return groupCard(turn, { title: texts('group.open', { number: client.number }), topic, place })
  }
  const { count, list, title } = noteFound(turn, answer, asked)
  return groupCard(turn, { title: texts(title, { count }), topic, place: { verb: 'list', list } })
}

/** Answers a button that arrived as a message, so that its answer would be posted, with a link to the page. */
export function answerActionInGroup(voice: Voice, action: CardAction): Card {
  const { links, texts } = voice
  return message(voice, {
    title: texts('answer.summary'),
    paragraphs: [texts('group.action')],
    links: [{ title: texts('answer.openPortal'), url: links.place(action) }, chatLink(voice)],
  })
}

/** Asks a person who is not signed in to do so in their own chat with the bot. */
export function askToSignInElsewhere(voice: Voice): Card {
  const { texts } = voice
  return message(voice, {
    title: texts('signIn.title'),
    paragraphs: [texts('group.signIn')],
    links: [chatLink(voice)],
  })
}

/** Refuses without saying why, because the reason may be about the sender. Their own chat gives it. */
export function refuseInGroup(voice: Voice): Card {
  const { texts } = voice
  return message(voice, {
    title: texts('refusal.title'),
    paragraphs: [texts('group.refused')],
    links: [chatLink(voice)],
  })
}

/** Returns the sentence that help adds in a group. */
export function groupHelp({ texts }: Pick<Voice, 'texts'>): string {
  return texts('group.help')
}

function groupCard(
  turn: Turn,
  { title, topic, place }: { readonly title: string; readonly topic: string; readonly place: Place },
): Card {
  const { links, texts } = turn
  const url = links.place(place)
  const { verb, ...data } = place
  const button = askButton(texts('group.show'), verb, {
    ...carried(turn),
    ...('list' in data ? { list: listData(data.list) } : data),
  })
  return renderCard('message', {
    language: turn.language,
    spoken: [title, topic, texts('group.text')],
    title,
    paragraphs: [{ text: topic }, { text: texts('group.text') }],
    actions: [
      // An old client would send the button as a message, and its answer would be posted.
      { ...button, fallback: linkButton(texts('group.show'), url) },
      linkButton(texts('answer.openPortal'), url),
      linkButton(texts('group.chat'), links.chat),
    ],
  })
}

function chatLink({ links, texts }: Voice) {
  return { title: texts('group.chat'), url: links.chat }
}
