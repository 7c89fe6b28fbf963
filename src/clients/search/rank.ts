import type { ClientStatus, Match, MatchField, MatchKind } from '../client.ts'
import { type Lookup, matchKey, type SearchKey } from '../keys/lookup.ts'
import { withoutSmallWords } from '../keys/smallWords.ts'
import { statusOrder } from '../keys/sortKey.ts'
import { fieldOrder, fieldScore, scoreOf } from './score.ts'
import type { SearchTerm } from './searchTerms.ts'

/** A client that matches every term, with the keys that may have matched. */
export type Candidate<Id extends string> = {
  readonly id: Id
  readonly name: string
  readonly number: string
  readonly status: ClientStatus
  /** True if something is open, debit or credit. */
  readonly hasBalance: boolean
  readonly keys: readonly SearchKey[]
}

/** Of several matched fields, the first of these is shown as the reason, because it tells the employee most. */
const reasonOrder: readonly MatchField[] = [
  'representative',
  ...fieldOrder.filter((field) => field !== 'representative' && field !== 'city'),
  'city',
]
const kindOrder: readonly MatchKind[] = ['exact', 'prefix', 'words', 'similar']
const byName = new Intl.Collator('nl')
const byNumber = new Intl.Collator('nl', { numeric: true })

type Scored<Id extends string> = {
  readonly candidate: Candidate<Id>
  readonly match: Match
  readonly exactTerms: number
  readonly distance: number
  /** How many different values, such as names, the terms matched. Fewer is better. */
  readonly values: number
  /** The sum of the scores of the matched fields. */
  readonly fields: number
}

/**
 * Sorts by kind of match: exact, prefix, words, similar. Then come more words in full, more likely fields, active
 * clients, clients with something open (most calls are about that) and, last, name and number.
 */
export function rank<Id extends string>(
  candidates: readonly Candidate<Id>[],
  terms: readonly SearchTerm[],
): readonly { readonly id: Id; readonly match: Match }[] {
  return candidates
    .map((candidate) => score(candidate, terms))
    .sort(compare)
    .map(({ candidate, match }) => ({ id: candidate.id, match }))
}

function score<Id extends string>(candidate: Candidate<Id>, terms: readonly SearchTerm[]): Scored<Id> {
  const reasons = terms.flatMap((term) => bestReason(term.lookups, candidate.keys) ?? [])
  const exactTerms = reasons.filter((reason) => reason.isExact).length
  const allExact = exactTerms === terms.length
  const sorted = [...reasons].sort(
    (a, b) => reasonOrder.indexOf(a.key.kind) - reasonOrder.indexOf(b.key.kind),
  )
  return {
    candidate,
    match: {
      field: sorted[0]?.key.kind ?? 'name',
      kind: matchKind(reasons, allExact && (terms.length === 1 || isWholeName(candidate.name, reasons))),
      text: [...new Set(sorted.map((reason) => reason.key.shown))].join(' · '),
    },
    exactTerms,
    distance: reasons.reduce((sum, reason) => sum + reason.distance, 0),
    values: new Set(reasons.map(({ key }) => `${key.kind} ${key.shown}`)).size,
    fields: reasons.reduce((sum, reason) => sum + fieldScore(reason.key.kind), 0),
  }
}

function matchKind(reasons: readonly Reason[], isExact: boolean): MatchKind {
  if (reasons.some((reason) => reason.distance > 0)) return 'similar'
  if (isExact) return 'exact'
  return reasons.length === 1 ? 'prefix' : 'words'
}

/** Several words are an exact match if together they are the client's whole name. */
function isWholeName(name: string, reasons: readonly Reason[]): boolean {
  const matched = new Set(reasons.flatMap(({ key }) => (key.kind === 'name' ? [key.key] : [])))
  return (
    reasons.every((reason) => reason.key.kind === 'name') &&
    withoutSmallWords(name).every(
      (word) => word.optional || matched.has(word.word) || word.joined.some((joined) => matched.has(joined)),
    )
  )
}

/** Why a client matches a term. `distance` is 0 for a key as typed; for a similar word it grows with the difference. */
type Reason = {
  readonly key: SearchKey
  readonly isExact: boolean
  readonly distance: number
  readonly score: number
}

function bestReason(lookups: readonly Lookup[], keys: readonly SearchKey[]): Reason | null {
  let best: Reason | null = null
  for (const key of keys) {
    for (const lookup of lookups) {
      const match = matchKey(lookup, key)
      if (match === null) continue
      const distance = typeof match === 'object' ? match.similar + 1 : 0
      const score = scoreOf(match, key.kind)
      if (best === null || score > best.score) best = { key, isExact: match === 'exact', distance, score }
    }
  }
  return best
}

function compare<Id extends string>(a: Scored<Id>, b: Scored<Id>): number {
  return (
    kindOrder.indexOf(a.match.kind) - kindOrder.indexOf(b.match.kind) ||
    a.distance - b.distance ||
    b.exactTerms - a.exactTerms ||
    a.values - b.values ||
    b.fields - a.fields ||
    statusOrder.indexOf(a.candidate.status) - statusOrder.indexOf(b.candidate.status) ||
    Number(b.candidate.hasBalance) - Number(a.candidate.hasBalance) ||
    byName.compare(a.candidate.name, b.candidate.name) ||
    byNumber.compare(a.candidate.number, b.candidate.number)
  )
}
