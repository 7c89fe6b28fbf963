import type { ClientId } from '../../values/ids.ts'
import { search } from './attempts.ts'
import { noClients, type RankedClients } from './rankedClients.ts'
import type { SearchContext } from './searchContext.ts'
import { type SearchTerm, wordsOf } from './searchTerms.ts'
import type { SimilarWords } from './similarLookups.ts'
import { readSoundAlikes } from './soundAlikes.ts'
import { readTypos } from './typos.ts'

/**
 * Returns the clients that match words similar to those in the terms: first words that sound like them and, if neither
 * `found` nor those give a client, also words with a typo. Leaves out the clients in `found`. Searches only the clients
 * in `among`, unless that is null.
 */
export async function findSimilar(
  context: SearchContext,
  terms: readonly SearchTerm[],
  { among, found }: { readonly among: readonly ClientId[] | null; readonly found: RankedClients },
): Promise<RankedClients['rows']> {
  const known = new Set(found.rows.map((row) => row.id))
  const words = wordsOf(terms)
  const soundAlikes = await readSoundAlikes(context.database, words)
  const bySound = await searchSimilar(context, withSimilar(terms, [soundAlikes]), among)
  const others = bySound.filter((row) => !known.has(row.id))
  if (known.size > 0 || others.length > 0) return others
  const typos = await readTypos(context.database, words)
  return searchSimilar(context, withSimilar(terms, [soundAlikes, typos]), among)
}

/** Adds lookups of similar words to the required terms. Returns null if no word has any. */
function withSimilar(
  terms: readonly SearchTerm[],
  similarWords: readonly SimilarWords[],
): readonly SearchTerm[] | null {
  const required = terms.filter((term) => !term.optional)
  const similar = required.map(({ word }) =>
    word === null ? [] : similarWords.flatMap((words) => words.get(word) ?? []),
  )
  if (similar.every((lookups) => lookups.length === 0)) return null
  // A single word was already searched as typed. Of several words, some may be right and others wrong.
  const keepTyped = terms.length > 1
  return required.map((term, index) => ({
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
