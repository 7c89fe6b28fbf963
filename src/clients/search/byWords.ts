import { type RawBuilder, sql } from 'kysely'
import { keysOfTerm, narrowedBy } from './byKeys.ts'
import { type CandidateContext, type CandidateResult, readCandidates, withFallback } from './candidates.ts'
import { matchingKeys } from './keyConditions.ts'
import { firstOfOfficeOrCity } from './officeOrCity.ts'
import { type SearchTerm, wordsOf } from './searchTerms.ts'
import { isWholeNumber, wordSteps, wordsOfOneKind } from './wordQueries.ts'

/**
 * Finds the clients that match every term by the index of words. All terms are words, and some may be a whole client
 * number too. Reads the clients in steps, best matches first, until there are enough.
 */
export function findByWords(
  context: CandidateContext,
  terms: readonly SearchTerm[],
  countTo: number,
): Promise<CandidateResult> {
  const numbered = withClientNumber(terms, countTo)
  const matches = sql.join([allWords(terms, countTo), ...numbered], sql` UNION ALL `)
  const isDistinct = numbered.length === 0
  return readCandidates(context, { terms, matches, isDistinct, limit: countTo, countTo })
}

/**
 * Does the same for words written without a space, such as a double name. If no client matches, finds those that match
 * the fallback. With fewer than `enoughHits`, the same statement looks for similar words.
 */
export function findByWordsOrTerm(
  context: CandidateContext,
  { terms, fallback }: { readonly terms: readonly SearchTerm[]; readonly fallback: SearchTerm },
  { countTo, enoughHits }: { readonly countTo: number; readonly enoughHits: number },
): Promise<CandidateResult> {
  const { matches: fallbackMatches, limit } = keysOfTerm(fallback, { among: null, countTo })
  // Reading one more client than is counted shows whether there are more.
  const matches = withFallback(allWords(terms, countTo + 1), fallbackMatches)
  const similarTo = { words: wordsOf(terms), enoughHits }
  return readCandidates(context, { terms, fallback, matches, limit, countTo, similarTo })
}

/** Selects each client once. */
function allWords(terms: readonly SearchTerm[], limit: number): RawBuilder<unknown> {
  return firstOfOfficeOrCity(terms, limit, stepByStep(terms, limit))
}

/** For each term that may be a client number: selects the clients with that number that match the other terms. */
function withClientNumber(terms: readonly SearchTerm[], limit: number): readonly RawBuilder<unknown>[] {
  return terms.flatMap((term) => {
    const numbers = term.lookups.filter(isWholeNumber)
    if (numbers.length === 0) return []
    const others = terms.filter((other) => other !== term)
    return [narrowedBy(others, matchingKeys(numbers, { limit, among: null }))]
  })
}

/** Reads each further step only until `limit` clients are found. */
function stepByStep(terms: readonly SearchTerm[], limit: number): RawBuilder<unknown> {
  const steps = wordSteps(terms)
  const list = (query: 'indexQuery' | 'fullQuery') => sql`${steps.map((step) => step[query])}::tsquery[]`
  // OFFSET 0 makes the planner check the condition `step.fitting` on the rows found, instead of using the index for it.
  return sql`(
    SELECT found.client_id, found.place, 100 * step.nth + found.apart AS strength
    FROM unnest(${list('indexQuery')}, ${list('fullQuery')}) WITH ORDINALITY AS step (asked, fitting, nth)
    CROSS JOIN LATERAL (
      SELECT client_id, place, CASE WHEN words @@ ${wordsOfOneKind(terms)}::tsquery THEN 0 ELSE 10 END AS apart
      FROM (SELECT client_id, place, words FROM search_client WHERE words @@ step.asked OFFSET 0) AS near
      WHERE words @@ step.fitting
      LIMIT ${sql.lit(limit)}) AS found
    LIMIT ${sql.lit(limit)})`
}
