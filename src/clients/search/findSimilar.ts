import type { ClientId } from '../../values/ids.ts'
import type { SimilarLookup } from '../keys/lookup.ts'
import { noClients, type RankedClients } from './rankedClients.ts'
import { search } from './search.ts'
import type { SearchContext } from './searchContext.ts'
import { type SearchTerm, wordsOf } from './searchTerms.ts'
import { readSimilarWords, type SimilarWords } from './similarWords.ts'
import { readTwoTypos } from './typos.ts'

/**
 * Returns the clients that match words similar to those in the terms: first words that sound like them and, if neither
 * `ranked` nor those give a client, also words with a typo. Leaves out the clients in `ranked`. Searches only the
 * clients in `among`, unless that is null.
 */
export async function findSimilar(
  context: SearchContext,
  terms: readonly SearchTerm[],
  { among, ranked }: { readonly among: readonly ClientId[] | null; readonly ranked: RankedClients },
): Promise<RankedClients['rows']> {
  const required = terms.filter((term) => !term.optional)
  const known = new Set(ranked.rows.map((row) => row.id))
  const similarWords =
    ranked.similarWords ??
    (await readSimilarWords(context.database, wordsOf(required), { typos: known.size === 0 }))
  // A single word was already searched as typed. Of several words, some may be right and others wrong.
  const keepTyped = terms.length > 1
  const soundAlikes = (word: string) => similarWords.get(word)?.soundAlikes ?? []
  const bySound = withSimilar(required, { keepTyped, similarTo: soundAlikes })
  const others = (await searchSimilar(context, bySound, among)).filter((row) => !known.has(row.id))
  if (known.size > 0 || others.length > 0) return others
  const typos = await readTypos(context, similarWords)
  const similarTo = (word: string) => [...soundAlikes(word), ...(typos.get(word) ?? [])]
  return searchSimilar(context, withSimilar(required, { keepTyped, similarTo }), among)
}

/** Returns words with one typo; for each word that has none, words with two. */
async function readTypos(
  { database }: SearchContext,
  similarWords: ReadonlyMap<string, SimilarWords>,
): Promise<ReadonlyMap<string, readonly SimilarLookup[]>> {
  const lookups = new Map<string, readonly SimilarLookup[]>()
  for (const [word, { typos }] of similarWords) {
    lookups.set(word, typos ?? (await readTwoTypos(database, word)))
  }
  return lookups
}

/** Replaces the lookups of the terms by similar ones, or adds those with `keepTyped`. Null if no word has any. */
function withSimilar(
  terms: readonly SearchTerm[],
  {
    keepTyped,
    similarTo,
  }: { readonly keepTyped: boolean; readonly similarTo: (word: string) => readonly SimilarLookup[] },
): readonly SearchTerm[] | null {
  const similar = terms.map(({ word }) => (word === null ? [] : similarTo(word)))
  if (similar.every((lookups) => lookups.length === 0)) return null
  return terms.map((term, index) => ({
    ...term,
    lookups: [...(keepTyped ? term.lookups : []), ...(similar[index] ?? [])],
  }))
}

async function searchSimilar(
  context: SearchContext,
  terms: readonly SearchTerm[] | null,
  among: readonly ClientId[] | null,
): Promise<RankedClients['rows']> {
  const { rows } = terms ? await search(context, terms, among) : noClients
  return rows.map((row) => ({ ...row, match: { ...row.match, kind: 'similar' as const } }))
}
