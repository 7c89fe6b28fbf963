import { type RawBuilder, sql } from 'kysely'
import { narrowedBy } from './byKeys.ts'
import type { Matches } from './candidates.ts'
import { matchingKeys } from './keyConditions.ts'
import { firstOfOfficeOrCity } from './officeOrCity.ts'
import type { SearchTerm } from './searchTerms.ts'
import { isWholeNumber, wordSteps } from './wordQueries.ts'

/**
 * Selects the clients that match every term by the index of words. All terms are words, and some may be a whole client
 * number too. Reads the clients in steps, best matches first, until there are `limit`.
 */
export function wordMatches(terms: readonly SearchTerm[], limit: number): Matches {
  const byWords = firstOfOfficeOrCity(terms, limit, stepByStep(terms, limit))
  return { select: sql.join([byWords, ...withClientNumber(terms, limit)], sql` UNION ALL `), limit }
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
  const list = (column: 'indexQuery' | 'fullQuery' | 'score') => steps.map((step) => step[column])
  // OFFSET 0 makes the planner check the condition `step.fitting` on the rows found, instead of using the index for it.
  return sql`(
    SELECT found.client_id, found.place, step.score
    FROM unnest(${list('indexQuery')}::tsquery[], ${list('fullQuery')}::tsquery[], ${list('score')}::int[])
      AS step (asked, fitting, score)
    CROSS JOIN LATERAL (
      SELECT client_id, place
      FROM (SELECT client_id, place, words FROM search_client WHERE words @@ step.asked OFFSET 0) AS near
      WHERE words @@ step.fitting
      LIMIT ${sql.lit(limit)}) AS found
    LIMIT ${sql.lit(limit)})`
}
