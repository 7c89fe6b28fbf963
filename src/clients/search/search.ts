import type { ClientId } from '../../values/ids.ts'
import { findByKeys, findByTerm } from './byKeys.ts'
import { findByWords, findByWordsOrTerm } from './byWords.ts'
import type { CandidateResult } from './candidates.ts'
import { rank } from './rank.ts'
import { noClients, type RankedClients } from './rankedClients.ts'
import { rarestFirst } from './rarestFirst.ts'
import type { SearchContext } from './searchContext.ts'
import type { SearchTerm } from './searchTerms.ts'
import { areWordsOrNumbers } from './wordQueries.ts'

/**
 * Returns the clients that match all terms. If there are none, drops the optional terms and tries again. Searches only
 * the clients in `among`, unless that is null.
 */
export async function search(
  context: SearchContext,
  terms: readonly SearchTerm[],
  among: readonly ClientId[] | null,
): Promise<RankedClients> {
  const ranked = await searchAll(context, terms, among)
  const required = terms.filter((term) => !term.optional)
  if (ranked.total > 0 || required.length === 0 || required.length === terms.length) return ranked
  return { ...(await searchAll(context, required, among)), matchesAllTerms: false }
}

async function searchAll(
  context: SearchContext,
  terms: readonly SearchTerm[],
  among: readonly ClientId[] | null,
): Promise<RankedClients> {
  const { database, countTo } = context
  if (terms.length === 0 || among?.length === 0) return noClients
  if (terms.some((term) => term.lookups.length === 0)) return noClients
  const result =
    terms.length > 1 && among === null && areWordsOrNumbers(terms)
      ? await findByWords(context, terms, countTo)
      : await findByKeys(context, await rarestFirst(database, terms), { among, countTo })
  return ranked(result, terms)
}

type OneStatementOptions = {
  readonly among: readonly ClientId[] | null
  readonly enoughHits: number
  readonly invoiceNumber: string | null
}

/**
 * Returns the clients that match the terms or, if there are none, those that match `fallback`. The same statement looks
 * for similar words if there are fewer than `enoughHits`, and for invoices with the `invoiceNumber`, if any. Several
 * terms must all be words.
 */
export async function searchInOneStatement(
  context: SearchContext,
  { terms, fallback }: { readonly terms: readonly SearchTerm[]; readonly fallback: SearchTerm },
  { among, enoughHits, invoiceNumber }: OneStatementOptions,
): Promise<RankedClients> {
  const [term, ...others] = terms
  if (!term || among?.length === 0) return noClients
  const { countTo } = context
  const result =
    others.length > 0
      ? await findByWordsOrTerm(context, { terms, fallback }, { countTo, enoughHits })
      : await findByTerm(context, { term, fallback }, { among, countTo, enoughHits, invoiceNumber })
  return ranked(result, result.isFallback ? [fallback] : terms)
}

function ranked({ candidates, ...result }: CandidateResult, terms: readonly SearchTerm[]): RankedClients {
  const summaries = new Map(candidates.map(({ id, summary }) => [id, summary]))
  const rows = rank(candidates, terms).map((row) => ({
    ...row,
    summary: summaries.get(row.id) ?? null,
    invoiceId: null,
  }))
  return { ...result, rows, matchesAllTerms: true }
}
