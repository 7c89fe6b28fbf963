import type { ClientId } from '../values/ids.ts'
import { invoiceNumberIn, withInvoices } from './ledger.ts'
import { readKnownPlaces } from './queries/knownCities.ts'
import { areWords } from './queries/wordQueries.ts'
import type { Query } from './query/readQuery.ts'
import { nobody, type Ranked, type Sources, search, searchOneWord } from './search.ts'
import { fallbackTerms, type Term } from './searchTerms.ts'

/**
 * Who fits what was typed (`strict`), and who is found: these, or when there are none those who fit what else it
 * may be. With fewer than `few` those that only resemble it are of interest.
 */
export async function searchTyped(
  sources: Sources,
  query: Query,
  {
    terms,
    among,
    few,
  }: {
    readonly terms: readonly Term[]
    readonly few: number
    readonly among: readonly ClientId[] | null
  },
): Promise<{ readonly strict: Ranked; readonly found: Ranked }> {
  const otherwise = isOneWord(query, terms, among) ? fallbackTerms(query, new Set())[0] : undefined
  if (otherwise) {
    const invoiceNumber = invoiceNumberIn(query)
    const found = await searchOneWord(sources, { terms, otherwise }, { among, few, invoiceNumber })
    const strict = withInvoices(found.otherwise ? nobody : found, found.invoices)
    return { strict, found: strict.total > 0 ? strict : found }
  }
  const strict = await search(sources, terms, among)
  return {
    strict,
    found: strict.total > 0 ? strict : await searchOtherwise(sources, query, { terms, among }),
  }
}

/** Whether what else it may be is one thing: it is a single term, or words that were typed as one. */
function isOneWord({ oneWord }: Query, terms: readonly Term[], among: readonly ClientId[] | null): boolean {
  if (terms.length < 2) return true
  return among === null && oneWord !== null && areWords(terms) && terms.every(({ optional }) => !optional)
}

async function searchOtherwise(
  sources: Sources,
  query: Query,
  { terms, among }: { readonly terms: readonly Term[]; readonly among: readonly ClientId[] | null },
): Promise<Ranked> {
  const words = terms.flatMap((term) => term.word ?? [])
  const places =
    words.length > 1 && query.oneWord === null
      ? await readKnownPlaces(sources.database, words)
      : new Set<string>()
  return search(sources, fallbackTerms(query, places), among)
}
