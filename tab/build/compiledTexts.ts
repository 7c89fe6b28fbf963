import { resolve } from 'node:path'
import { createIntl } from '@formatjs/intl'
import type { Plugin } from 'vite'
import type { Language } from '../../src/http/contract.ts'
import { catalogues, firstCatalogues, laterCatalogues } from '../texts/index.ts'

const texts = resolve(import.meta.dirname, '../texts')
type Catalogue = { readonly [id: string]: string }
const catalogueFiles: { readonly [file: string]: readonly [Language, Catalogue] } = {
  [resolve(texts, 'dutch.ts')]: ['nl', firstCatalogues.nl],
  [resolve(texts, 'dutchLater.ts')]: ['nl', laterCatalogues.nl],
  [resolve(texts, 'english.ts')]: ['en', firstCatalogues.en],
  [resolve(texts, 'englishLater.ts')]: ['en', laterCatalogues.en],
}

/** Parses the texts of a language. Throws if a text has a syntax error. */
export function compiledTexts(language: Language, catalogue: Catalogue = catalogues[language]) {
  const { formatters } = createIntl({ locale: language })
  return Object.fromEntries(
    Object.entries(catalogue).map(([id, text]) => [id, formatters.getMessageFormat(text, language).getAst()]),
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
      const file = catalogueFiles[id]
      return file ? `export const texts = ${JSON.stringify(compiledTexts(...file))}` : null
    },
  }
}
