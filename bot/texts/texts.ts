import { createIntl } from '@formatjs/intl'
import { type Language, locales } from '../../src/values/language.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

export type TextKey = keyof typeof nl
/** The institution's word for a client, in one language. */
export type ClientWord = { readonly one: string; readonly many: string }
/** Returns a text of the catalogue in one language, with its values filled in. */
export type Texts = (key: TextKey, values?: { readonly [name: string]: string | number }) => string

const catalogues = { nl, en } as const
/** Used until the institution's own words are known. */
export const usualWords: { readonly [L in Language]: ClientWord } = {
  nl: { one: 'cliënt', many: 'cliënten' },
  en: { one: 'client', many: 'clients' },
}

// Parsing a text takes longer than filling it in, so each language is set up once.
const formatters = { nl: formatterOf('nl'), en: formatterOf('en') } as const

function formatterOf(language: Language) {
  return createIntl({
    locale: locales[language],
    defaultLocale: locales.nl,
    messages: catalogues[language],
    onError: (error) => {
      throw error
    },
  })
}

/** Creates the texts in one language, with the institution's word for a client in each of them. */
export function createTexts(language: Language, word: ClientWord): Texts {
  const words = {
    client: word.one,
    clients: word.many,
    Client: word.one.charAt(0).toLocaleUpperCase(locales[language]) + word.one.slice(1),
  }
  return (key, values) => formatters[language].formatMessage({ id: key }, { ...words, ...values })
}
