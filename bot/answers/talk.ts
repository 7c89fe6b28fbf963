import type { Card } from '../cards/render.ts'
import type { SmallTalk } from '../intent/intent.ts'
import { message, type Voice } from './message.ts'

const longestExample = 40

/** Returns a one-line reply to small talk. */
export function answerSmallTalk({ texts }: Pick<Voice, 'texts'>, sort: SmallTalk): string {
  return texts(`talk.${sort}`)
}

/** Renders the card for a message that was not understood. Its examples use the name or number in the message. */
export function answerNotUnderstood(voice: Voice, typed: string): Card {
  const { texts } = voice
  // Remove Markdown characters, because the card would render them.
  const text =
    typed
      .replace(/[^\p{L}\p{N} @.'’-]/gu, '')
      .slice(0, longestExample)
      .trim() || 'De Vries'
  return message(voice, {
    title: texts('notUnderstood.title'),
    paragraphs: [texts('notUnderstood.text'), texts('notUnderstood.examples', { text })],
  })
}
