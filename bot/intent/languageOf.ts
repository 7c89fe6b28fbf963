import type { Language } from '../../src/values/language.ts'
import type { Token } from './token.ts'
import { ordinals } from './vocabulary.ts'

/** Returns the language that has most words in the message, or null if Dutch and English have equally many. */
export function languageOf(tokens: readonly Token[]): Language | null {
  const count = (language: Language) =>
    tokens.filter(({ meaning }) => meaning?.language === language && meaning.role !== 'link').length
  const place = tokens.map(({ word }) => ordinals.get(word)).find((found) => found !== undefined)
  const dutch =
    count('nl') +
    (place?.language === 'nl' ? 1 : 0) +
    tokens.filter(({ raw }) => /cli\u00eb/iu.test(raw)).length
  const english = count('en') + (place?.language === 'en' ? 1 : 0)
  if (dutch === english) return dictionaryLanguage(tokens)
  return dutch > english ? 'nl' : 'en'
}

/** Returns the language of the ordinary words beside those that the bot knows. Null if they do not agree. */
function dictionaryLanguage(tokens: readonly Token[]): Language | null {
  if (tokens.every(({ meaning }) => meaning === null || meaning.role === 'link')) return null
  const ordinary = tokens.filter(({ meaning, sort }) => meaning === null && sort === 'ordinary')
  const languages = new Set(ordinary.flatMap(({ language }) => language ?? []))
  return languages.size === 1 ? ([...languages][0] ?? null) : null
}
