import type { Asker, Desk } from '../../src/desk/desk.ts'
import type { Formats } from '../../src/values/formats.ts'
import type { Language } from '../../src/values/language.ts'
import type { Links } from '../links.ts'
import type { Texts } from '../texts/texts.ts'

/** One question and all that an answer to it needs. */
export type Turn = {
  readonly desk: Desk
  readonly asker: Asker
  readonly language: Language
  readonly texts: Texts
  readonly formats: Formats
  readonly links: Links
}

/** "Bijgewerkt om 14:05". */
export function asOfText({ formats, texts }: Turn, asOf: string): string {
  const { day, time } = formats.moment(asOf)
  return day === null ? texts('answer.asOf', { time }) : texts('answer.asOfDay', { day, time })
}

/** What every card with data says, besides the data. */
export function frame(turn: Turn) {
  const { language, texts } = turn
  return { language, fallback: texts('answer.openPortal'), openPortal: texts('answer.openPortal') }
}

/** That an amount could not be read and is looked into; '' when all is well. */
export function checkedText({ texts }: Turn, { beingChecked }: { readonly beingChecked: boolean }): string {
  return beingChecked ? texts('answer.beingChecked') : ''
}

/** Cuts what is longer than a card can hold; the portal shows all. */
export function shortened(text: string, longest: number): string {
  const letters = Array.from(text)
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}
