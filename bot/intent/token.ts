import type { Language } from '../../src/values/language.ts'
import type { Meaning } from './vocabulary.ts'

/** A word of the message with its meaning. */
export type Token = {
  readonly raw: string
  /** In lower case, without accents and without the punctuation around it. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Null for an unknown word, which may be part of a search text. */
  readonly meaning: Meaning | null
  /** True for a word that a salutation, an initial or a capital marks as part of a name. */
  readonly isName: boolean
  /**
   * What the dictionary says of an unknown word: `ordinary` for "opgestaan", `either` for "bakker", which is also a
   * name, and `name` for any other word and for a word that is marked as a name.
   */
  readonly sort: 'ordinary' | 'either' | 'name'
  /** The language of an ordinary word; null if it has none. */
  readonly language: Language | null
}

/** A word before its meaning is known. */
export type Word = Pick<Token, 'raw' | 'word' | 'start' | 'end'>

/** Returns the text in lower case, without accents and apostrophes. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
}

export function startsWithCapital(raw: string): boolean {
  return /^["'“‘(]*\p{Lu}\p{Ll}/u.test(raw)
}
