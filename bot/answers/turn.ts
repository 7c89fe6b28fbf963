import type { Asker, Desk } from '../../src/desk/desk.ts'
import type { Formats } from '../../src/values/formats.ts'
import type { Language } from '../../src/values/language.ts'
import { type ListPage, listData, type Place } from '../actions.ts'
import type { ButtonData } from '../cards/buttons.ts'
import type { Links } from '../links.ts'
import type { ShownList, ShownRow } from '../shown.ts'
import type { Texts } from '../texts/texts.ts'

/** Everything needed to answer one request. */
export type Turn = {
  readonly desk: Desk
  readonly asker: Asker
  readonly language: Language
  readonly texts: Texts
  readonly formats: Formats
  readonly links: Links
  /** The list page that led here; null if there was none. */
  readonly list: ListPage | null
  /** Creates an id under which a list is remembered. */
  readonly newId: () => string
  /** Records the card: the place that it shows and the rows that can be chosen. */
  readonly shows: (place: Place, rows: readonly ShownRow[], of?: ShownPart) => void
}

/** The pages that a card belongs to. */
export type ShownPart = {
  /** True if another page follows. */
  readonly hasNext?: boolean
  /** The list of clients of which it shows a page. `isNew` is false if the list was remembered. */
  readonly list?: ShownList & { readonly isNew: boolean }
}

/** Returns the data that every button passes on. */
export function carried({ language, list }: Turn): ButtonData {
  return list === null ? { language } : { language, list: listData(list) }
}

/** Returns a text such as "Bijgewerkt om 14:05". */
export function asOfText({ formats, texts }: Turn, asOf: string): string {
  const { day, time } = formats.moment(asOf)
  return day === null ? texts('answer.asOf', { time }) : texts('answer.asOfDay', { day, time })
}

/** Returns the warning that an amount is being checked, or '' if none is. */
export function checkedText({ texts }: Turn, { beingChecked }: { readonly beingChecked: boolean }): string {
  return beingChecked ? texts('answer.beingChecked') : ''
}

/** Shortens a text for a card. The portal shows it in full. */
export function shortened(text: string, longest: number): string {
  const letters = Array.from(text)
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}
