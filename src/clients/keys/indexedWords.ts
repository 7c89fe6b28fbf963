import type { SearchKeyTable, SearchWordTable } from '../../database/schema.ts'
import type { SearchKey } from './lookup.ts'

export type WordKind = SearchWordTable['kind']

/** Kinds of which the keys are words that somebody says. */
export const wordKinds = ['name', 'representative', 'city'] as const satisfies readonly WordKind[]

/** By which the words of each kind are told apart among the words of a client; the marks of a tsvector. */
export const weightOf = { name: 'A', representative: 'B', city: 'C' } as const
export type Weight = (typeof weightOf)[WordKind]

/** The starts of so many letters are words of their own, so that asking for one is as quick as for a word. */
const startLengths = [1, 2, 3, 4, 5, 6, 8, 12]

/** Behind a word that is whole. No key holds it: they are of letters and digits. */
const wholeMark = '.'

export function isWordKind(kind: SearchKeyTable['kind']): kind is WordKind {
  return kind in weightOf
}

export function wholeWord(word: string): string {
  return word + wholeMark
}

/** The longest start of this text that is a word of its own; of no text it is none. */
export function longestStart(text: string): string {
  const letters = Array.from(text)
  const length = startLengths.findLast((possible) => possible <= letters.length)
  return letters.slice(0, length).join('')
}

/** The words among the keys of one client and their starts, as the text of a tsvector. */
export function spokenWords(keys: readonly SearchKey[]): string {
  const words = new Set<string>()
  for (const { kind, key } of keys) {
    if (!isWordKind(kind)) continue
    // A position for each kind: without one a word can carry no weight.
    const mark = `:${wordKinds.indexOf(kind) + 1}${weightOf[kind]}`
    words.add(quoted(wholeWord(key)) + mark)
    const letters = Array.from(key)
    for (const length of startLengths) {
      if (length <= letters.length) words.add(quoted(letters.slice(0, length).join('')) + mark)
    }
  }
  return [...words].join(' ')
}

/** A word as it is written in a tsvector and in a tsquery. */
export function quoted(word: string): string {
  if (!/['\\]/.test(word)) return `'${word}'`
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
