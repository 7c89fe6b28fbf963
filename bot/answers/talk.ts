import type { Card } from '../cards/render.ts'
import type { SmallTalk } from '../intent/intent.ts'
import { message, type Voice } from './message.ts'

/** Returns one friendly line. */
export function answerSmallTalk({ texts }: Pick<Voice, 'texts'>, sort: SmallTalk): string {
  return texts(`talk.${sort}`)
}

/** Says that the question was not understood, with examples made from what was typed. */
export function answerNotUnderstood(voice: Voice, typed: string): Card {
  const { texts } = voice
  // Without the characters of Markdown, which a card would render.
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

const longestExample = 40
