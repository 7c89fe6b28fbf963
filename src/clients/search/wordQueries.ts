import {
  isWordKind,
  longestIndexedPrefix,
  quoted,
  type WordKind,
  weightOf,
  wholeWord,
} from '../keys/indexedWords.ts'
import type { Lookup, PrefixLookup, SimilarLookup } from '../keys/lookup.ts'
import { matchScore } from './score.ts'
import type { SearchTerm } from './searchTerms.ts'

type WordLookup = (PrefixLookup | SimilarLookup) & { readonly kind: WordKind }

/**
 * Two tsquery texts for the same words. `indexQuery` is fast but also matches some other clients, because it ignores
 * the kinds of words and cuts long prefixes to an indexed length; `fullQuery` matches exactly the clients meant.
 */
type WordQuery = { readonly indexQuery: string; readonly fullQuery: string }

/** A query with the score of the clients that it finds. */
type WordStep = WordQuery & { readonly score: number }

/** The index gets slower with each word to look up. */
const maxSimilarWords = 30

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
export function wordSteps(terms: readonly SearchTerm[]): readonly WordStep[] {
  const lookups = terms.map((term) => term.lookups.filter(isWord))
  const full = lookups.map((ofTerm) => anyOf(ofTerm.filter(mayBeExact).map(inFull)))
  const prefixes = lookups.map((ofTerm) => anyOf(ofTerm.filter(isPrefix).map(asPrefix)))
  const typing = [...full.slice(0, -1), prefixes.at(-1) ?? null]
  const hasSimilar = lookups.some((ofTerm) => !ofTerm.every(isPrefix))
  const similar = hasSimilar ? lookups.map((ofTerm) => anyOf(ofTerm.flatMap(asPrefixOrSimilar))) : []
  const steps = [
    ...step(matchScore.exact, full),
    ...step(matchScore.typing, typing),
    ...step(matchScore.part, prefixes),
    ...step(matchScore.similar, similar),
  ]
  return steps.flatMap((next, index) => {
    const better = steps[index - 1]
    if (next.fullQuery === better?.fullQuery) return []
    return [{ ...next, fullQuery: better ? `${next.fullQuery} & !${better.fullQuery}` : next.fullQuery }]
  })
}

/** Returns a query for every word in full, all of this kind; null if a word cannot be of this kind. */
export function inFullAs(kind: WordKind, terms: readonly SearchTerm[]): string | null {
  const words = terms.map(({ lookups }) =>
    lookups
      .filter(isWord)
      .filter(mayBeExact)
      .filter((lookup) => lookup.kind === kind),
  )
  return allOf(words.map((ofTerm) => anyOf(ofTerm.map(inFull))))?.fullQuery ?? null
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

function inFull({ kind, prefix }: WordLookup & PrefixLookup): WordQuery {
  return whole(kind, prefix)
}

function asPrefix(lookup: WordLookup & PrefixLookup): WordQuery {
  const { kind, prefix, isWhole } = lookup
  if (isWhole) return inFull(lookup)
  const indexed = longestIndexedPrefix(prefix)
  const mark = indexed === prefix ? '' : '*'
  return { indexQuery: quoted(indexed), fullQuery: `${quoted(prefix)}:${mark}${weightOf[kind]}` }
}

function asPrefixOrSimilar(lookup: WordLookup): readonly WordQuery[] {
  if (isPrefix(lookup)) return [asPrefix(lookup)]
  return lookup.oneOf.slice(0, maxSimilarWords).map((word) => whole(lookup.kind, word))
}

function whole(kind: WordKind, word: string): WordQuery {
  const text = quoted(wholeWord(word))
  return { indexQuery: text, fullQuery: `${text}:${weightOf[kind]}` }
}

function step(score: number, queries: readonly (WordQuery | null)[]): readonly WordStep[] {
  const query = allOf(queries)
  return query ? [{ ...query, score }] : []
}

/** Returns null if there are no queries. */
function anyOf(queries: readonly WordQuery[]): WordQuery | null {
  return queries.length > 0 ? joined(queries, ' | ') : null
}

/** Returns null if one of the queries is null, because then no client can match all, or if there are none. */
function allOf(queries: readonly (WordQuery | null)[]): WordQuery | null {
  const present = queries.flatMap((query) => query ?? [])
  return present.length < queries.length || present.length === 0 ? null : joined(present, ' & ')
}

function joined(queries: readonly WordQuery[], operator: ' & ' | ' | '): WordQuery {
  const join = (texts: readonly string[]) => `(${[...new Set(texts)].join(operator)})`
  return {
    indexQuery: join(queries.map(({ indexQuery }) => indexQuery)),
    fullQuery: join(queries.map(({ fullQuery }) => fullQuery)),
  }
}
