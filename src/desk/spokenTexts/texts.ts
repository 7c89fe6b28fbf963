import { createIntl } from '@formatjs/intl'
import { type Language, locales } from '../../values/language.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

type TextKey = keyof typeof nl
export type Values = { readonly [name: string]: string | number }
/** Returns a text of the catalogue with its values filled in. Throws if a value is missing. */
export type Texts = (key: TextKey, values: Values) => string

const catalogues = { nl, en } as const

export function createTexts(language: Language): Texts {
  const locale = locales[language]
  const { formatters } = createIntl({ locale, messages: {} })
  // Parsed once, because a list of five hundred invoices formats thousands of texts.
  const messages = new Map(
    Object.entries(catalogues[language]).map(([key, message]) => [
      key,
      formatters.getMessageFormat(message, locale),
    ]),
  )
  return (key, values) => String(messages.get(key)?.format({ ...values }))
}
