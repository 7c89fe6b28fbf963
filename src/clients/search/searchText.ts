import type { ClientId } from '../../values/ids.ts'
import { invoiceNumberIn, withInvoices } from './invoiceMatches.ts'
import { readKnownCities } from './knownCities.ts'
import { noClients, type RankedClients } from './rankedClients.ts'
import { search, searchInOneStatement } from './search.ts'
import type { SearchContext } from './searchContext.ts'
import { fallbackTerms, type SearchTerm } from './searchTerms.ts'
import type { SearchQuery } from './text/searchQuery.ts'
import { areAllWords } from './wordQueries.ts'

type TextSearch = {
  readonly terms: readonly SearchTerm[]
  /** Search these clients only; null for all. */
  readonly among: readonly ClientId[] | null
}

/**
 * Searches by the obvious reading of the text and, if no client matches it, by its other readings. `obvious` has the
 * matches of the obvious reading; `ranked` has those of the reading that was used. If there are fewer than
 * `enoughHits`, the same statement may also look for similar words.
 */
export async function searchText(
  context: SearchContext,
  query: SearchQuery,
  { terms, among, enoughHits }: TextSearch & { readonly enoughHits: number },
): Promise<{ readonly obvious: RankedClients; readonly ranked: RankedClients }> {
  const fallback = hasOneFallback(query, { terms, among }) ? fallbackTerms(query, new Set())[0] : undefined
  if (fallback) {
    const invoiceNumber = invoiceNumberIn(query)
    const options = { among, enoughHits, invoiceNumber }
    const ranked = await searchInOneStatement(context, { terms, fallback }, options)
    const obvious = withInvoices(ranked.isFallback ? noClients : ranked, ranked.invoices)
    return { obvious, ranked: obvious.total > 0 ? obvious : ranked }
  }
  const obvious = await search(context, terms, among)
  const ranked = obvious.total > 0 ? obvious : await searchFallback(context, query, { terms, among })
  return { obvious, ranked }
}

/** Returns whether all other readings fit in one term: the query is one term, or words written without a space. */
function hasOneFallback({ oneWord }: SearchQuery, { terms, among }: TextSearch): boolean {
  if (terms.length < 2) return true
  return among === null && oneWord !== null && areAllWords(terms) && terms.every(({ optional }) => !optional)
}

async function searchFallback(
  context: SearchContext,
  query: SearchQuery,
  { terms, among }: TextSearch,
): Promise<RankedClients> {
  const words = terms.flatMap((term) => term.word ?? [])
  const cities =
    words.length > 1 && query.oneWord === null
      ? await readKnownCities(context.database, words)
      : new Set<string>()
  return search(context, fallbackTerms(query, cities), among)
}
