import {
  isWordKind,
  longestIndexedPrefix,
  quoted,
  type Weight,
  type WordKind,
  weightOf,
  wholeWord,
  wordKinds,
} from '../keys/indexedWords.ts'
import type { Lookup, PrefixLookup, SimilarLookup } from '../keys/lookup.ts'
import type { SearchTerm } from './searchTerms.ts'

type WordLookup = (PrefixLookup | SimilarLookup) & { readonly kind: WordKind }

/**
 * Two tsquery texts for the same words. `indexQuery` is fast but also matches some other clients, because long
 * prefixes are cut to an indexed length; `fullQuery` matches exactly the clients meant.
 */
type WordQuery = { readonly indexQuery: string; readonly fullQuery: string }

/** The index gets slower with each word to look up. */
const maxSimilarWords = 30

/** Returns whether all terms match words only. */
export function areAllWords(terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => term.lookups.every((lookup) => isWordKind(lookup.kind)))
}

/** Returns whether all terms match words and nothing else but a whole client number: the 27 of "jansen 27". */
export function areWordsOrNumbers(terms: readonly SearchTerm[]): boolean {
  return terms.every(
    ({ lookups }) =>
      lookups.some(isWord) && lookups.every((lookup) => isWord(lookup) || isWholeNumber(lookup)),
  )
}

/** Returns whether the lookup matches a whole client number only. */
export function isWholeNumber(lookup: Lookup): boolean {
  return lookup.kind === 'number' && 'prefix' in lookup && lookup.isWhole
}

/**
 * Returns queries for the clients that match every term, best first: with each word in full; with the last word still
 * being typed; with the prefixes of all words; and with similar words. No client matches two of them.
 */
export function wordSteps(terms: readonly SearchTerm[]): readonly WordQuery[] {
  const lookups = terms.map(wordLookups)
  const full = lookups.map((ofTerm) => anyOf(ofTerm.filter(mayBeExact).map(inFull)))
  const prefixes = lookups.map((ofTerm) => anyOf(ofTerm.filter(isPrefix).map(asPrefix)))
  const typing = [...full.slice(0, -1), prefixes.at(-1) ?? null]
  const hasSimilar = lookups.some((ofTerm) => !ofTerm.every(isPrefix))
  const similar = hasSimilar ? [lookups.map((ofTerm) => anyOf(ofTerm.flatMap(asPrefixOrSimilar)))] : []
  const steps = [full, typing, prefixes, ...similar].flatMap((queries) => allOf(queries) ?? [])
  return steps.flatMap((step, index) => {
    const better = steps[index - 1]
    if (step.fullQuery === better?.fullQuery) return []
    return [{ ...step, fullQuery: better ? `${step.fullQuery} & !${better.fullQuery}` : step.fullQuery }]
  })
}

/** Returns a query for every word in full, all of this kind; null if a word cannot be of this kind. */
export function inFullAs(kind: WordKind, terms: readonly SearchTerm[]): string | null {
  const exact = terms.map((term) => wordLookups(term).filter(mayBeExact))
  return fullQueryOfAll(exact.map((ofTerm) => ofTerm.filter((one) => one.kind === kind).map(inFull)))
}

/** Returns a query for all words of one kind, so that "boer bewind" finds the office before a client De Boer of another. */
export function wordsOfOneKind(terms: readonly SearchTerm[]): string {
  const lookups = terms.map(wordLookups)
  const queries = wordKinds.flatMap((kind) => {
    const ofKind = lookups.map((ofTerm) =>
      ofTerm.filter((one) => one.kind === kind).flatMap(asPrefixOrSimilar),
    )
    return fullQueryOfAll(ofKind) ?? []
  })
  return queries.join(' | ')
}

function wordLookups({ lookups }: SearchTerm): readonly WordLookup[] {
  return lookups.flatMap((lookup) => (isWord(lookup) ? [lookup] : []))
}

function isWord(lookup: Lookup): lookup is WordLookup {
  return isWordKind(lookup.kind)
}

function isPrefix(lookup: WordLookup): lookup is WordLookup & PrefixLookup {
  return 'prefix' in lookup
}

function mayBeExact(lookup: WordLookup): lookup is WordLookup & PrefixLookup {
  return isPrefix(lookup) && lookup.exact !== 'none'
}

/** One word to look up. */
type Word = {
  readonly indexQuery: string
  readonly fullQuery: string
  /** True if the prefix is longer than the index has it. */
  readonly isLongPrefix: boolean
  readonly weight: Weight
}

function inFull({ kind, prefix }: WordLookup & PrefixLookup): Word {
  return whole(kind, prefix)
}

function asPrefix(lookup: WordLookup & PrefixLookup): Word {
  const { kind, prefix, isWhole } = lookup
  if (isWhole) return inFull(lookup)
  const indexQuery = longestIndexedPrefix(prefix)
  return { indexQuery, fullQuery: prefix, isLongPrefix: indexQuery !== prefix, weight: weightOf[kind] }
}

function asPrefixOrSimilar(lookup: WordLookup): readonly Word[] {
  if (isPrefix(lookup)) return [asPrefix(lookup)]
  return lookup.oneOf.slice(0, maxSimilarWords).map((word) => whole(lookup.kind, word))
}

function whole(kind: WordKind, word: string): Word {
  const text = wholeWord(word)
  return { indexQuery: text, fullQuery: text, isLongPrefix: false, weight: weightOf[kind] }
}

/** Returns null if there are no words. */
function anyOf(words: readonly Word[]): WordQuery | null {
  if (words.length === 0) return null
  const indexQuery = oneOf(words.map((word) => quoted(word.indexQuery)))
  return { indexQuery, fullQuery: fullQueryOfAny(words) }
}

/** Combines a word that may be of several kinds into one lexeme. */
function fullQueryOfAny(words: readonly Word[]): string {
  const same = Map.groupBy(words, (word) => (word.isLongPrefix ? '*' : '') + word.fullQuery)
  return oneOf([...same.values()].map(lexeme))
}

function lexeme(sameWord: readonly Word[]): string {
  const [word] = sameWord
  if (!word) return ''
  const weights = new Set(sameWord.map(({ weight }) => weight))
  // Without weights the lexeme matches words of every kind, which is faster than to name all of them.
  const marks =
    (word.isLongPrefix ? '*' : '') + (weights.size === wordKinds.length ? '' : [...weights].join(''))
  return quoted(word.fullQuery) + (marks && `:${marks}`)
}

function oneOf(queries: readonly string[]): string {
  return `(${[...new Set(queries)].join(' | ')})`
}

/** Returns null if a term has no words. */
function fullQueryOfAll(wordsOfTerms: readonly (readonly Word[])[]): string | null {
  if (wordsOfTerms.length === 0 || wordsOfTerms.some((words) => words.length === 0)) return null
  return `(${wordsOfTerms.map(fullQueryOfAny).join(' & ')})`
}

/** Returns null if one of the queries is null, because then no client can match all. */
function allOf(queries: readonly (WordQuery | null)[]): WordQuery | null {
  const present = queries.flatMap((query) => query ?? [])
  if (present.length < queries.length || present.length === 0) return null
  return {
    indexQuery: `(${present.map(({ indexQuery }) => indexQuery).join(' & ')})`,
    fullQuery: `(${present.map(({ fullQuery }) => fullQuery).join(' & ')})`,
  }
}
