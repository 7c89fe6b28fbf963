import { almostEqual } from './almostEqual.ts'
import {
  durations,
  longestPhrase,
  type Meaning,
  particles,
  pronouns,
  salutations,
  stems,
  times,
} from './vocabulary.ts'
import type { Role } from './words.ts'

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
}

type Word = Pick<Token, 'raw' | 'word' | 'start' | 'end'>

/** Splits a plain message into words and looks up their meanings. All words of a phrase get its meaning. */
export function readTokens(text: string, vocabulary: ReadonlyMap<string, Meaning>): readonly Token[] {
  const words = wordsOf(text)
  const shouts = !/\p{Ll}/u.test(text)
  const tokens: Token[] = []
  while (tokens.length < words.length) {
    const at = tokens.length
    const word = words[at]
    if (!word) break
    const mark = nameMark(words, tokens, shouts)
    const length = mark === 'certain' ? 0 : phraseLength(words, at, vocabulary)
    if (length > 0) {
      const phrase = words.slice(at, at + length)
      const meaning = vocabulary.get(phrase.map((part) => part.word).join(' ')) ?? null
      const isName = meaning !== null && mark !== null && outweighed[mark].includes(meaning.role)
      for (const part of phrase) tokens.push({ ...part, meaning: isName ? null : meaning, isName })
    } else {
      const meaning =
        mark === null
          ? (symbolMeaning(word.raw) ??
            stemMeaning(word.word) ??
            timeMeaning(word.word, tokens) ??
            unitMeaning(word.word, words[at + 1]?.word ?? '', tokens) ??
            mistypedMeaning(words, tokens, vocabulary))
          : null
      tokens.push({ ...word, meaning, isName: mark !== null })
    }
  }
  return tokens
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const raw = match[0]
    const bare = raw.replace(/^[\p{Ps}\p{Pi}"'“”‘’#]+|[\p{Pe}\p{Pf}"'“”‘’?!.,;:]+$/gu, '')
    return { raw, word: folded(bare || raw), start: match.index, end: match.index + raw.length }
  })
}

/** Returns the text in lower case, without accents and apostrophes. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
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

/**
 * Returns `certain` if this word belongs to a name: an initial, a capital after "mevrouw" or "J.", or after another name
 * with a capital. Returns `likely` for a capital after "van" or "de" and for any word after "van der", and
 * `possible` for the only capital in a sentence. That outweighs a word that asks nothing, such as
 * the "oke" of "van Oke", but not a word such as the "facturen" of "de Facturen".
 */
function nameMark(words: readonly Word[], before: readonly Token[], shouts: boolean): Mark | null {
  const word = words[before.length]
  if (!word) return null
  if (endsSurname(word.word, before)) return 'likely'
  if (shouts) return null
  if (isInitial(word.raw)) return 'certain'
  if (particles.has(word.word) || !startsWithCapital(word.raw)) return null
  const previous = before.at(-1)
  if (previous && previous.meaning === null && startsWithCapital(previous.raw)) {
    return /[.,;:!?]$/.test(previous.raw) && !isInitial(previous.raw) ? null : 'certain'
  }
  const named = before.findLast((token) => !particles.has(token.word))
  if (named && (isInitial(named.raw) || salutations.has(named.word))) return 'certain'
  if (!previous || /[.,;:!?]$/.test(previous.raw)) return null
  if (particles.has(previous.word)) return 'likely'
  const isOnlyCapital = before.slice(1).every(({ raw }) => !startsWithCapital(raw))
  return isOnlyCapital && !pronouns.has(word.word) ? 'possible' : null
}

/** Returns true after "van der" and "van den", and for the "meer" of "van de meer", in capitals or not. */
function endsSurname(word: string, before: readonly Token[]): boolean {
  if (before.at(-2)?.word !== 'van') return false
  const particle = before.at(-1)?.word
  return particle === 'der' || particle === 'den' || (particle === 'de' && word === 'meer')
}

export function startsWithCapital(raw: string): boolean {
  return /^["'“‘(]*\p{Lu}\p{Ll}/u.test(raw)
}

function isInitial(raw: string): boolean {
  return /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)*$/u.test(raw)
}

type Mark = 'certain' | 'likely' | 'possible'

const emptyRoles: readonly Role[] = [
  'find',
  'more',
  'back',
  'refresh',
  'newSearch',
  'filler',
  'other',
  'help',
  'thanks',
  'hello',
  'goodbye',
  'fine',
  'no',
  'about',
  'swearing',
]

/** The roles that a mark outweighs. */
const outweighed: Readonly<Record<Mark, readonly Role[]>> = {
  certain: [],
  likely: emptyRoles,
  possible: ['filler'],
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
 * Returns the meaning of a day of the week or month that follows a question, as in "facturen van oktober 2026". In "12
 * maart 1948" the month belongs to a birth date.
 */
function timeMeaning(word: string, before: readonly Token[]): Meaning | null {
  const previous = before.at(-1)
  if (!isAsked(before) || !previous?.meaning || !['link', 'filler'].includes(previous.meaning.role))
    return null
  const isYear = /^20\d\d$/.test(word) && times.has(previous.word)
  return times.has(word) || isYear ? { role: 'filler', language: null } : null
}

/** Returns the meaning of the number in "2 weken geleden", and of the amount in "betaling van 50 euro". */
function unitMeaning(word: string, next: string, before: readonly Token[]): Meaning | null {
  const filler = { role: 'filler', language: null } as const
  if (/^\d{1,2}$/.test(word) && durations.has(next)) return filler
  if (!isAsked(before)) return null
  const isUnit = (unit: string) => unit === 'euro' || unit === 'eur'
  const isAmount = /^\d[\d.]*$/.test(word) && isUnit(next)
  return isAmount || (isUnit(word) && before.at(-1)?.meaning) ? filler : null
}

/** Returns true after a word that asks something, so that a following date or amount belongs to the question. */
function isAsked(before: readonly Token[]): boolean {
  return before.some(({ meaning }) => meaning !== null && !askNothing.includes(meaning.role))
}

/** The roles of the other words in "ik zoek Jansen geboren in maart 1948", where the month is no filler. */
const askNothing: readonly Role[] = ['link', 'filler', 'find', 'client', 'caller']

/** Returns the meaning of a command word with one typing error, or null. Ignores short words. */
function mistypedMeaning(
  words: readonly Word[],
  before: readonly Token[],
  vocabulary: ReadonlyMap<string, Meaning>,
): Meaning | null {
  const { word, raw } = words[before.length] ?? { word: '', raw: '' }
  const isCapitalised = before.length > 0 && startsWithCapital(raw)
  if (words.length < 2 || word.length < 4 || isCapitalised || !/^[a-z]+$/.test(word)) return null
  const isFirst = before.every(({ meaning }) => meaning && meaning.role !== 'find') && !isAsked(before)
  const near = [-1, 0, 1].flatMap((more) => wordsByLength(vocabulary).get(word.length + more) ?? [])
  const known = near.find((each) => mayBeMistyped(each.meaning, isFirst) && almostEqual(word, each.word))
  return known?.meaning ?? null
}

type Known = { readonly word: string; readonly meaning: Meaning }
const byLength = new WeakMap<ReadonlyMap<string, Meaning>, ReadonlyMap<number, readonly Known[]>>()

/** Returns the single words of at least four letters that may be mistyped, by their length. */
function wordsByLength(vocabulary: ReadonlyMap<string, Meaning>): ReadonlyMap<number, readonly Known[]> {
  const cached = byLength.get(vocabulary)
  if (cached) return cached
  const words = [...vocabulary]
    .map(([word, meaning]) => ({ word, meaning }))
    .filter(({ word, meaning }) => word.length > 3 && !word.includes(' ') && mayBeMistyped(meaning, true))
  const grouped = Map.groupBy(words, ({ word }) => word.length)
  byLength.set(vocabulary, grouped)
  return grouped
}

/** A mistyped "zoek" is only recognised before any name, because many names look like it. */
function mayBeMistyped({ role }: Meaning, isFirst: boolean): boolean {
  switch (role) {
    case 'find':
      return isFirst
    case 'client':
    case 'clients':
    case 'lastReceipt':
    case 'balance':
    case 'openItems':
    case 'invoice':
    case 'invoices':
    case 'directDebit':
    case 'representative':
    case 'creditor':
      return true
    default:
      return false
  }
}
