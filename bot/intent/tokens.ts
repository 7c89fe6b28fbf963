import { mistypedMeaning } from './mistyped.ts'
import { followsTitle, type Mark, nameMark, outweighed, outweighedByTitle } from './nameMark.ts'
import { ordinaryWord } from './ordinaryWords.ts'
import { folded, type Token, type Word } from './token.ts'
import { durations, longestPhrase, type Meaning, particles, salutations, stems, times } from './vocabulary.ts'
import type { Role } from './words.ts'

/** Splits a plain message into words and looks up their meanings. All words of a phrase get its meaning. */
export function readTokens(text: string, vocabulary: ReadonlyMap<string, Meaning>): readonly Token[] {
  const words = wordsOf(text)
  const shouts = !/\p{Ll}/u.test(text)
  const asks = asksAbout(words, vocabulary)
  const tokens: Token[] = []
  while (tokens.length < words.length) {
    const at = tokens.length
    const word = words[at]
    if (!word) break
    const mark = asks && isTime(word.word, tokens) ? null : nameMark(words, tokens, shouts)
    const length = mark === 'certain' ? 0 : phraseLength(words, at, vocabulary)
    if (length > 0) {
      const phrase = words.slice(at, at + length)
      const meaning = vocabulary.get(phrase.map((part) => part.word).join(' ')) ?? null
      const isName = meaning !== null && isOutweighed(meaning, mark, phrase, tokens)
      for (const part of phrase) tokens.push({ ...part, ...named, meaning: isName ? null : meaning, isName })
    } else if (mark !== null) tokens.push({ ...word, ...named, meaning: null, isName: true })
    else tokens.push(otherWord(words, tokens, vocabulary, asks))
  }
  return tokens
}

/** Returns the next word, which is in no phrase and not marked as a name. */
function otherWord(
  words: readonly Word[],
  before: readonly Token[],
  vocabulary: ReadonlyMap<string, Meaning>,
  asks: boolean,
): Token {
  const word = words[before.length] ?? nothing
  const next = words[before.length + 1]?.word ?? ''
  const endsPostcode = /^\d{4}$/.test(before.at(-1)?.word ?? '') && /^\p{L}{2}$/u.test(word.word)
  const ordinary = salutations.has(word.word) || endsPostcode ? null : ordinaryWord(word.word)
  const meaning =
    symbolMeaning(word.raw) ??
    stemMeaning(word.word) ??
    (asks ? timeMeaning(word.word, next, before) : null) ??
    unitMeaning(word.word, next, before, asks) ??
    (ordinary && (ordinary.isCommon || /^(?:hoe|how)$/.test(before.at(-1)?.word ?? ''))
      ? { role: 'filler', language: ordinary.language }
      : mistypedMeaning(words, before, vocabulary))
  const sort = ordinary ? (ordinary.isAlsoName ? 'either' : 'ordinary') : 'name'
  return { ...word, meaning, isName: false, sort, language: ordinary?.language ?? null }
}

const nothing: Word = { raw: '', word: '', start: 0, end: 0 }

/** Returns true if what marks the phrase as a name counts for more than its meaning. */
function isOutweighed(
  { role }: Meaning,
  mark: Mark | null,
  [first, ...rest]: readonly Word[],
  before: readonly Token[],
): boolean {
  if (mark !== null && outweighed[mark].includes(role)) return true
  if (rest.length > 0 || !followsTitle(before)) return false
  return outweighedByTitle.includes(role) || first?.word === 'rood' || first?.word === 'snel'
}

const named = { sort: 'name', language: null } as const

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const raw = match[0]
    const bare = raw.replace(/^[\p{Ps}\p{Pi}"'“”‘’#]+|[\p{Pe}\p{Pf}"'“”‘’?!.,;:]+$/gu, '')
    return { raw, word: folded(bare || raw), start: match.index, end: match.index + raw.length }
  })
}

/** Returns the number of words of the longest phrase that starts here, or 0. */
function phraseLength(words: readonly Word[], at: number, vocabulary: ReadonlyMap<string, Meaning>): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const phrase = words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ')
    if (vocabulary.has(phrase)) return length
  }
  return 0
}

/** Returns the meaning of a word without letters and digits, or null for any other word. */
function symbolMeaning(raw: string): Meaning | null {
  if (/[\p{L}\p{N}@]/u.test(raw)) return null
  return { role: /\p{Extended_Pictographic}/u.test(raw) ? 'fine' : 'filler', language: null }
}

function stemMeaning(word: string): Meaning | null {
  const stem = stems.find(([start]) => word.length > start.length + 1 && word.startsWith(start))
  return stem ? { role: stem[1], language: 'nl' } : null
}

/**
 * Returns the meaning of a day of the week, a month or a day of the month in a question about money, as in "facturen van
 * oktober 2026" or "op 12 november".
 */
function timeMeaning(word: string, next: string, before: readonly Token[]): Meaning | null {
  const isYear = /^20\d\d$/.test(word) && times.has(before.at(-1)?.word ?? '')
  const isDay = /^(?:[1-9]|[12]\d|3[01])(?:e|st|nd|rd|th)?$/.test(word) && times.has(next)
  return isTime(word, before) || isYear || isDay ? { role: 'filler', language: null } : null
}

/** Returns true for a day of the week or a month, unless it is a name: "mevrouw Maart", "van Mei". */
function isTime(word: string, before: readonly Token[]): boolean {
  const previous = before.at(-1)?.word ?? ''
  return times.has(word) && !salutations.has(previous) && (!particles.has(previous) || previous === 'van')
}

/** Returns the meaning of the number in "2 weken geleden", and of the amount in "betaling van 50 euro" or "38,50 van Mulder". */
function unitMeaning(word: string, next: string, before: readonly Token[], asks: boolean): Meaning | null {
  const filler = { role: 'filler', language: null } as const
  if (/^\d{1,2}$/.test(word) && durations.has(next)) return filler
  if (!asks) return null
  const isUnit = (unit: string) => /^(?:euros?|eur|cent)$/.test(unit)
  const isSumOf = /^\d[\d.]*,\d\d$/.test(word) && /^(?:van|door|from|by)$/.test(next)
  const isAmount = isSumOf || (/^\d[\d.,]*$/.test(word) && isUnit(next))
  return isAmount || (isUnit(word) && before.at(-1)?.meaning) ? filler : null
}

/** Returns true if the message asks about money, so that its dates and amounts belong to the question. */
function asksAbout(words: readonly Word[], vocabulary: ReadonlyMap<string, Meaning>): boolean {
  if (words.some(({ word }) => /^(?:geb(?:$|oren|datum)|born|birth)/.test(word))) return false
  const has = (pattern: RegExp) => words.some(({ word }) => pattern.test(word))
  if (has(/^(?:euros?|eur)$/) && has(/^(?:binnen|bijgeschreven|aangekomen|arrived?)$/)) return true
  return words.some(({ word }) => {
    const role = vocabulary.get(word)?.role ?? stemMeaning(word)?.role
    return role !== undefined && aboutMoney.includes(role)
  })
}

const aboutMoney: readonly Role[] = [
  'lastReceipt',
  'balance',
  'openItems',
  'invoice',
  'invoices',
  'directDebit',
]
