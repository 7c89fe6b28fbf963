import type { ClientId } from '../../values/ids.ts'
import { keyMatches } from './byKeys.ts'
import { wordMatches } from './byWords.ts'
import { readCandidates } from './candidates.ts'
import { rank } from './rank.ts'
import { noClients, type RankedClients } from './rankedClients.ts'
import { rarestFirst } from './rarestFirst.ts'
import type { SearchContext } from './searchContext.ts'
import type { SearchTerm } from './searchTerms.ts'
import { areWordsOrNumbers } from './wordQueries.ts'

/** One way to search for a text. A client must match every term. */
type Attempt = { readonly terms: readonly SearchTerm[]; readonly matchesAllTerms: boolean }

/** Returns the attempts for these terms in order: with all of them, and without the optional ones. */
function attemptsOf(terms: readonly SearchTerm[]): readonly Attempt[] {
  const required = terms.filter((term) => !term.optional)
  const isOptional = required.length > 0 && required.length < terms.length
  return [
    { terms, matchesAllTerms: true },
    ...(isOptional ? [{ terms: required, matchesAllTerms: false }] : []),
  ]
}

/**
 * Returns the clients that match all terms or, if there are none, all terms that are not optional. Searches only the
 * clients in `among`, unless that is null.
 */
export async function search(
  context: SearchContext,
  terms: readonly SearchTerm[],
  among: readonly ClientId[] | null,
): Promise<RankedClients> {
  for (const { terms: required, matchesAllTerms } of attemptsOf(terms)) {
    const found = await searchAll(context, required, among)
    if (found.total > 0) return { ...found, matchesAllTerms }
  }
  return noClients
}

async function searchAll(
  context: SearchContext,
  terms: readonly SearchTerm[],
  among: readonly ClientId[] | null,
): Promise<RankedClients> {
  const { database, countTo } = context
  if (terms.length === 0 || among?.length === 0) return noClients
  if (terms.some((term) => term.lookups.length === 0)) return noClients
  const areWords = terms.length > 1 && among === null && areWordsOrNumbers(terms)
  const matches = areWords
    ? wordMatches(terms, countTo)
    : keyMatches(await rarestFirst(database, terms), { among, countTo })
  const { candidates, total, more } = await readCandidates(context, terms, matches)
  const summaries = new Map(candidates.map(({ id, summary }) => [id, summary]))
  const rows = rank(candidates, terms).map((row) => ({
    ...row,
    summary: summaries.get(row.id) ?? null,
    invoiceId: null,
  }))
  return { rows, total, more, matchesAllTerms: true }
}
