import { resolve } from 'node:path'
import { createIntl } from '@formatjs/intl'
import type { Plugin } from 'vite'
import type { Language } from '../../src/http/contract.ts'
import { catalogues } from '../texts/index.ts'

const texts = resolve(import.meta.dirname, '../texts')
const catalogueFiles: { readonly [file: string]: Language } = {
  [resolve(texts, 'dutch.ts')]: 'nl',
  [resolve(texts, 'english.ts')]: 'en',
}

/** Parses the texts of a language. Throws if a text has a syntax error. */
export function compiledTexts(language: Language) {
  const { formatters } = createIntl({ locale: language })
  return Object.fromEntries(
    Object.entries(catalogues[language]).map(([id, text]) => [
      id,
      formatters.getMessageFormat(text, language).getAst(),
    ]),
  )
}

/** Parses the texts at build time, so that the browser loads one language and no parser. */
export function compiledTextsPlugin(): Plugin {
  return {
    name: 'compiled-texts',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    load: (id) => {
      const language = catalogueFiles[id]
      return language ? `export const texts = ${JSON.stringify(compiledTexts(language))}` : null
    },
  }
}
