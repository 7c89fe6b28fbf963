import type { Language } from '../../src/values/language.ts'
import { type Card, renderCard } from '../cards/render.ts'
import type { Links } from '../links.ts'
import type { Texts } from '../texts/texts.ts'

/** What a card without data needs: it can be given to somebody who is not known yet. */
export type Voice = { readonly language: Language; readonly texts: Texts; readonly links: Links }

/** A card with a title, some sentences and links. */
export function message(
  { language }: Pick<Voice, 'language'>,
  content: {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly links?: readonly { readonly title: string; readonly url: string }[]
  },
): Card {
  return renderCard('message', {
    language,
    title: content.title,
    paragraphs: content.paragraphs.map((text) => ({ text })),
    links: content.links ?? [],
  })
}

/** What can be asked. */
export function answerHelp(voice: Voice, shared: boolean): Card {
  const { links, texts } = voice
  return message(voice, {
    title: texts('help.title'),
    paragraphs: [texts('help.find'), texts('help.examples'), ...(shared ? [texts('help.shared')] : [])],
    links: [{ title: texts('answer.openPortal'), url: links.start }],
  })
}

/** Where others read along, a button gives a link instead of data. */
export function answerShared(voice: Voice, url: string): Card {
  const { texts } = voice
  return message(voice, {
    title: texts('answer.summary'),
    paragraphs: [texts('shared.action')],
    links: [{ title: texts('answer.openPortal'), url }],
  })
}
