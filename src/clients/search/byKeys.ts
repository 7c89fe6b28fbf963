import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../../values/ids.ts'
import { type CandidateContext, type CandidateResult, readCandidates, withFallback } from './candidates.ts'
import { isMatchingKey, matchingKeys } from './keyConditions.ts'
import type { SearchTerm } from './searchTerms.ts'

/** How many keys to read for each client to count, because one term may match several keys of a client. */
const keysPerClient = 1.6
/** How many keys to read of the first of several terms, because the others may rule out most of its clients. */
const maxKeys = 20_000

type KeyOptions = {
  /** Search these clients only; null for all. */
  readonly among: readonly ClientId[] | null
  readonly countTo: number
}

/** Finds the clients that match every term. Reads the keys of the first term and checks the others per client. */
export function findByKeys(
  context: CandidateContext,
  terms: readonly SearchTerm[],
  { among, countTo }: KeyOptions,
): Promise<CandidateResult> {
  const [first, ...others] = terms
  if (!first || others.length === 0)
    return readCandidates(context, { terms, ...keysOfTerm(first, { among, countTo }) })
  const matches = narrowedBy(others, matchingKeys(first.lookups, { limit: maxKeys, among }))
  return readCandidates(context, { terms, matches, limit: maxKeys, countTo })
}

/**
 * Finds the clients that match the term or, if there are none, the fallback. The same statement looks for words similar
 * to that of the term if there are fewer than `enoughHits`, and for the invoices with the `invoiceNumber`, if any.
 */
export function findByTerm(
  context: CandidateContext,
  { term, fallback }: { readonly term: SearchTerm; readonly fallback: SearchTerm },
  {
    enoughHits,
    invoiceNumber,
    ...options
  }: KeyOptions & { readonly enoughHits: number; readonly invoiceNumber: string | null },
): Promise<CandidateResult> {
  const { matches, ...limits } = keysOfTerm(term, options)
  const { matches: fallbackMatches } = keysOfTerm(fallback, options)
  return readCandidates(context, {
    terms: [term],
    fallback,
    invoiceNumber,
    ...limits,
    matches: withFallback(matches, fallbackMatches),
    ...(term.word === null ? {} : { similarTo: { words: [term.word], enoughHits } }),
  })
}

/** Selects the keys of one term, as many as are needed to count the clients. */
export function keysOfTerm(term: SearchTerm | undefined, { among, countTo }: KeyOptions) {
  const limit = Math.ceil(countTo * keysPerClient)
  return { matches: matchingKeys(term?.lookups ?? [], { limit, among }), limit, countTo }
}

/** Selects those of the keys whose clients match the other terms too. */
export function narrowedBy(others: readonly SearchTerm[], keys: RawBuilder<unknown>): RawBuilder<unknown> {
  const names = others.map((_, index) => `fit_${index}`)
  const joins = others.map((term, index) => strengthOf(term, names[index] ?? ''))
  const strengths = ['met', ...names].map((name) => sql.ref(`${name}.strength`))
  const allMatch = names.map((name) => sql`${sql.ref(`${name}.strength`)} IS NOT NULL`)
  return sql`SELECT met.client_id, met.place, ${sql.join(strengths, sql` + `)} AS strength
    FROM ${keys} AS met ${sql.join(joins, sql` `)} WHERE ${sql.join(allMatch, sql` AND `)}`
}

/**
 * Joins how well a client matches another term: null if not at all, 0 by a key of the same kind, 10 by one of another
 * kind. So "boer bewind" finds the office De Boer Bewind before a client De Boer whose office has Bewind in its name.
 */
function strengthOf(term: SearchTerm, name: string): RawBuilder<unknown> {
  return sql`CROSS JOIN LATERAL (
    SELECT min(CASE WHEN other.kind = met.kind THEN 0 ELSE 10 END) AS strength FROM search_key AS other
    WHERE other.client_id = met.client_id AND ${isMatchingKey('other', term.lookups)}) AS ${sql.ref(name)}`
}
