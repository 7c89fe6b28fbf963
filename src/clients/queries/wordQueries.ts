import {
  isWordKind,
  longestStart,
  quoted,
  type Weight,
  type WordKind,
  weightOf,
  wholeWord,
  wordKinds,
} from '../keys/indexedWords.ts'
import type { Alike, Lookup, Start } from '../keys/lookup.ts'
import type { Term } from '../searchTerms.ts'

/** A lookup of words. */
type WordLookup = (Start | Alike) & { readonly kind: WordKind }

/**
 * What the words of a client must be, in two texts of a tsquery: `asked` is what the index answers quickly,
 * which for long starts of words is more than is meant; `fitting` is what is meant.
 */
type WordQuery = { readonly asked: string; readonly fitting: string }

/** How many words that resemble what was typed are asked for: with each more the index answers slower. */
const mostAlike = 30

/** Whether all that is asked for are words. */
export function areWords(terms: readonly Term[]): boolean {
  return terms.every((term) => term.lookups.every((lookup) => isWordKind(lookup.kind)))
}

/** The same where beside words a term may also be a client's whole number, such as the 27 of "jansen 27". */
export function areWordsOrNumbers(terms: readonly Term[]): boolean {
  return terms.every(
    ({ lookups }) =>
      lookups.some(isWord) && lookups.every((lookup) => isWord(lookup) || isWholeNumber(lookup)),
  )
}

/** Whether a client's number in full is asked for, which few have. */
export function isWholeNumber(lookup: Lookup): boolean {
  return lookup.kind === 'number' && 'start' in lookup && lookup.isWhole
}

/**
 * The clients that fit every term, in steps, the best first: those who have each word in full; all but the last,
 * which may still be being typed; the starts of all; and words alike. No client fits two of the steps.
 */
export function wordSteps(terms: readonly Term[]): readonly WordQuery[] {
  const lookups = terms.map(wordLookups)
  const full = lookups.map((ofTerm) => anyOf(ofTerm.filter(isExact).map(inFull)))
  const started = lookups.map((ofTerm) => anyOf(ofTerm.filter(isStart).map(begun)))
  const typing = [...full.slice(0, -1), started.at(-1) ?? null]
  const areGuesses = lookups.some((ofTerm) => !ofTerm.every(isStart))
  const alike = areGuesses ? [lookups.map((ofTerm) => anyOf(ofTerm.flatMap(anyhow)))] : []
  const steps = [full, typing, started, ...alike].flatMap((parts) => allOf(parts) ?? [])
  return steps.flatMap((step, index) => {
    const better = steps[index - 1]
    if (step.fitting === better?.fitting) return []
    return [{ ...step, fitting: better ? `${step.fitting} & !${better.fitting}` : step.fitting }]
  })
}

/** Clients who have every word in full, all as words of this kind; null when a word can be none of it. */
export function inFullAs(kind: WordKind, terms: readonly Term[]): string | null {
  const exact = terms.map((term) => wordLookups(term).filter(isExact))
  return allFitting(exact.map((ofTerm) => ofTerm.filter((one) => one.kind === kind).map(inFull)))
}

/** Clients of whom all words are of one kind: "boer bewind" is an office before a client De Boer of some office. */
export function wordsTogether(terms: readonly Term[]): string {
  const lookups = terms.map(wordLookups)
  const ofKinds = wordKinds.flatMap((kind) => {
    const ofKind = lookups.map((ofTerm) => ofTerm.filter((one) => one.kind === kind).flatMap(anyhow))
    return allFitting(ofKind) ?? []
  })
  return ofKinds.join(' | ')
}

function wordLookups({ lookups }: Term): readonly WordLookup[] {
  return lookups.flatMap((lookup) => (isWord(lookup) ? [lookup] : []))
}

function isWord(lookup: Lookup): lookup is WordLookup {
  return isWordKind(lookup.kind)
}

function isStart(lookup: WordLookup): lookup is WordLookup & Start {
  return 'start' in lookup
}

function isExact(lookup: WordLookup): lookup is WordLookup & Start {
  return isStart(lookup) && lookup.exact !== 'none'
}

/** A word that a client may have, among those of one kind. */
type Word = {
  readonly asked: string
  readonly fitting: string
  /** The word that fits only begins so. */
  readonly isBegun: boolean
  readonly weight: Weight
}

function inFull({ kind, start }: WordLookup & Start): Word {
  return whole(kind, start)
}

function begun(lookup: WordLookup & Start): Word {
  const { kind, start, isWhole } = lookup
  if (isWhole) return inFull(lookup)
  const asked = longestStart(start)
  return { asked, fitting: start, isBegun: asked !== start, weight: weightOf[kind] }
}

/** As the start that it is, or as the words it may have been. */
function anyhow(lookup: WordLookup): readonly Word[] {
  if (isStart(lookup)) return [begun(lookup)]
  return lookup.oneOf.slice(0, mostAlike).map((word) => whole(lookup.kind, word))
}

function whole(kind: WordKind, word: string): Word {
  const text = wholeWord(word)
  return { asked: text, fitting: text, isBegun: false, weight: weightOf[kind] }
}

/** One of the words; null when there is none. A word that may be of several kinds is looked at once. */
function anyOf(words: readonly Word[]): WordQuery | null {
  if (words.length === 0) return null
  return { asked: oneOf(words.map(({ asked }) => quoted(asked))), fitting: anyFitting(words) }
}

function anyFitting(words: readonly Word[]): string {
  const same = Map.groupBy(words, (word) => (word.isBegun ? '*' : '') + word.fitting)
  return oneOf([...same.values()].map(ofItsKinds))
}

function ofItsKinds(same: readonly Word[]): string {
  const [word] = same
  if (!word) return ''
  const weights = new Set(same.map(({ weight }) => weight))
  // Of every kind is the same as of any, and is looked at faster.
  const marks = (word.isBegun ? '*' : '') + (weights.size === wordKinds.length ? '' : [...weights].join(''))
  return quoted(word.fitting) + (marks && `:${marks}`)
}

function oneOf(texts: readonly string[]): string {
  return `(${[...new Set(texts)].join(' | ')})`
}

/** What fits one of the words of each; null when one has none. */
function allFitting(ofTerms: readonly (readonly Word[])[]): string | null {
  if (ofTerms.length === 0 || ofTerms.some((words) => words.length === 0)) return null
  return `(${ofTerms.map(anyFitting).join(' & ')})`
}

/** Null when one of them is not there: what it stands for fits nobody. */
function allOf(parts: readonly (WordQuery | null)[]): WordQuery | null {
  const present = parts.flatMap((part) => part ?? [])
  if (present.length < parts.length || present.length === 0) return null
  return {
    asked: `(${present.map(({ asked }) => asked).join(' & ')})`,
    fitting: `(${present.map(({ fitting }) => fitting).join(' & ')})`,
  }
}
