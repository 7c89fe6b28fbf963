import { type RawBuilder, sql } from 'kysely'
import { type Term, wordsOf } from '../searchTerms.ts'
import { narrowed, walked } from './byKeys.ts'
import { candidatesOf, type Found, type From, orElse, strengthOtherwise } from './candidates.ts'
import { answering } from './keyConditions.ts'
import { firstOfOfficeOrCity } from './officeOrCity.ts'
import { isWholeNumber, wordSteps, wordsTogether } from './wordQueries.ts'

/**
 * The clients that fit every term, all of them words, some perhaps a client's number as well. Each step of the answer
 * is only looked for as long as the better ones gave few. Common words are laid side by side in the index.
 */
export function findByWords(from: From, terms: readonly Term[], countTo: number): Promise<Found> {
  const numbered = withNumber(terms, countTo)
  const met = sql.join([allWords(terms, countTo), ...numbered], sql` UNION ALL `)
  return candidatesOf(from, { terms, met, isEachOnce: numbered.length === 0, most: countTo, countTo })
}

/**
 * The same where the words were typed as one, such as a double name; only when nobody fits, those that fit
 * `otherwise`. With fewer than `few` also what the words may have been.
 */
export function findByWordsOr(
  from: From,
  { terms, otherwise }: { readonly terms: readonly Term[]; readonly otherwise: Term },
  { countTo, few }: { readonly countTo: number; readonly few: number },
): Promise<Found> {
  const { met: more, most } = walked(otherwise, { among: null, countTo })
  // One more than are counted tells that there are more of them.
  const met = orElse(allWords(terms, countTo + 1), more, strengthOtherwise)
  return candidatesOf(from, { terms, otherwise, met, most, countTo, guess: { words: wordsOf(terms), few } })
}

/** Gives each client once. */
function allWords(terms: readonly Term[], most: number): RawBuilder<unknown> {
  return firstOfOfficeOrCity(terms, most, stepByStep(terms, most))
}

/** The clients of one part of the index with the words of a step; the other part is asked when they are too few. */
function inPart(part: RawBuilder<unknown>): RawBuilder<unknown> {
  // OFFSET 0: what fits is looked at in the rows that the index gave, it would walk each word for it.
  return sql`(SELECT client_id, place, words FROM search_client WHERE words @@ step.asked AND ${part} OFFSET 0)`
}

/** For each term that may be a client's number: the clients with that number who fit the other terms. */
function withNumber(terms: readonly Term[], most: number): readonly RawBuilder<unknown>[] {
  return terms.flatMap((term) => {
    const numbers = term.lookups.filter(isWholeNumber)
    if (numbers.length === 0) return []
    const others = terms.filter((other) => other !== term)
    return [narrowed(answering(numbers, { most, among: null }), others)]
  })
}

function stepByStep(terms: readonly Term[], most: number): RawBuilder<unknown> {
  const steps = wordSteps(terms)
  const list = (of: 'asked' | 'fitting') => sql`${steps.map((step) => step[of])}::tsquery[]`
  return sql`(
    SELECT found.client_id, found.place, 100 * step.nth + found.apart AS strength
    FROM unnest(${list('asked')}, ${list('fitting')}) WITH ORDINALITY AS step (asked, fitting, nth)
    CROSS JOIN LATERAL (
      SELECT client_id, place, CASE WHEN words @@ ${wordsTogether(terms)}::tsquery THEN 0 ELSE 10 END AS apart
      FROM (${inPart(sql`asked_first`)} UNION ALL ${inPart(sql`NOT asked_first`)}) AS near
      WHERE words @@ step.fitting
      LIMIT ${sql.lit(most)}) AS found
    LIMIT ${sql.lit(most)})`
}
