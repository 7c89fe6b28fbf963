import type { Language } from '../../src/values/language.ts'
import { linkButton } from '../cards/buttons.ts'
import { type Card, renderCard } from '../cards/render.ts'
import type { Links } from '../links.ts'
import type { Texts } from '../texts/texts.ts'

/** What a card without data needs. Also available for a person who is not signed in. */
export type Voice = { readonly language: Language; readonly texts: Texts; readonly links: Links }

/** Renders a card with a title, some sentences and links. */
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
    spoken: [content.title, ...content.paragraphs],
    title: content.title,
    paragraphs: content.paragraphs.map((text) => ({ text })),
    actions: (content.links ?? []).map(({ title, url }) => linkButton(title, url)),
  })
}

/** Renders the card that explains what to ask. `more` has further sentences. */
export function answerHelp(voice: Voice, more: readonly string[]): Card {
  const { links, texts } = voice
  return message(voice, {
    title: texts('help.title'),
    paragraphs: [texts('help.find'), texts('help.examples'), ...more],
    links: [{ title: texts('answer.openPortal'), url: links.start }],
  })
}
