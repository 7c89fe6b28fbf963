import type { SearchKeyTable, SearchWordTable } from '../../database/schema.ts'
import type { SearchKey } from './lookup.ts'

export type WordKind = SearchWordTable['kind']

/** The kinds whose keys are words. */
const wordKinds = ['name', 'representative', 'city'] as const satisfies readonly WordKind[]

/** The tsvector weight that marks the words of each kind. */
export const weightOf = { name: 'A', representative: 'B', city: 'C' } as const

/** Prefixes of these lengths are indexed as words, because looking up a word is faster than a prefix. */
const prefixLengths = [1, 2, 3, 4, 5, 6, 8, 12]

/** Marks a whole word. Keys have only letters and digits, so none contains it. */
const wholeMark = '.'

export function isWordKind(kind: SearchKeyTable['kind']): kind is WordKind {
  return kind in weightOf
}

export function wholeWord(word: string): string {
  return word + wholeMark
}

/** Returns the longest prefix of the text that is indexed as a word; empty for empty text. */
export function longestIndexedPrefix(text: string): string {
  const letters = Array.from(text)
  const length = prefixLengths.findLast((candidate) => candidate <= letters.length)
  return letters.slice(0, length).join('')
}

/** Returns the words among the keys of a client, and their prefixes, in the notation of a tsvector. */
export function indexedWords(keys: readonly SearchKey[]): string {
  const words = new Set<string>()
  for (const { kind, key } of keys) {
    if (!isWordKind(kind)) continue
    // A word needs a position to have a weight.
    const mark = `:${wordKinds.indexOf(kind) + 1}${weightOf[kind]}`
    words.add(quoted(wholeWord(key)) + mark)
    const letters = Array.from(key)
    for (const length of prefixLengths) {
      if (length <= letters.length) words.add(quoted(letters.slice(0, length).join('')) + mark)
    }
  }
  return [...words].join(' ')
}

/** Quotes a word for a tsvector or a tsquery. */
export function quoted(word: string): string {
  if (!/['\\]/.test(word)) return `'${word}'`
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
