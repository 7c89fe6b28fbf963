import type { ClientStatus, MatchField, MatchKind } from './client.ts'
import { fitOf, type Lookup, type SearchKey } from './keys/lookup.ts'
import { meaningfulWords } from './keys/meaningfulWords.ts'
import { statusOrder } from './keys/sortKey.ts'
import type { Term } from './searchTerms.ts'

/** A client that fits every term, with those of its keys that made it fit. */
export type Candidate<Id extends string> = {
  readonly id: Id
  readonly name: string
  readonly number: string
  readonly status: ClientStatus
  /** Something is open, owed or credit. */
  readonly hasBalance: boolean
  readonly keys: readonly SearchKey[]
}

export type Match = { readonly field: MatchField; readonly kind: MatchKind; readonly text: string }

/** Fields in the order in which they are believed when a text fits several. */
export const fieldOrder: readonly MatchField[] = [
  'number',
  'invoice',
  'name',
  'phone',
  'email',
  'birthDate',
  'iban',
  'postcode',
  'representative',
  'city',
]
/** Of several fields that matched, the one that tells the employee most. */
const tellingOrder: readonly MatchField[] = [
  'representative',
  ...fieldOrder.filter((field) => field !== 'representative'),
]
const kindOrder: readonly MatchKind[] = ['exact', 'prefix', 'words', 'similar']
const byName = new Intl.Collator('nl')
const byNumber = new Intl.Collator('nl', { numeric: true })

type Explained<Id extends string> = {
  readonly candidate: Candidate<Id>
  readonly match: Match
  readonly exactTerms: number
  readonly far: number
  /** Of how many things, such as names, the words are; fewer belong together better. */
  readonly things: number
  readonly fields: number
}

/**
 * Best first: exact, prefix, all words; then more words in full, clearer fields, active before ended, those
 * with something open before those without (that is what callers call about), by name.
 */
export function rank<Id extends string>(
  candidates: readonly Candidate<Id>[],
  terms: readonly Term[],
): readonly { readonly id: Id; readonly match: Match }[] {
  return candidates
    .map((candidate) => explain(candidate, terms))
    .sort(compare)
    .map(({ candidate, match }) => ({ id: candidate.id, match }))
}

function explain<Id extends string>(candidate: Candidate<Id>, terms: readonly Term[]): Explained<Id> {
  const reasons = terms.flatMap((term) => bestReason(term.lookups, candidate.keys) ?? [])
  const exactTerms = reasons.filter((reason) => reason.exact).length
  const allExact = exactTerms === terms.length
  const telling = [...reasons].sort(
    (a, b) => tellingOrder.indexOf(a.key.kind) - tellingOrder.indexOf(b.key.kind),
  )
  return {
    candidate,
    match: {
      field: telling[0]?.key.kind ?? 'name',
      kind: matchKind(reasons, allExact && (terms.length === 1 || isWholeName(candidate.name, reasons))),
      text: [...new Set(telling.map((reason) => reason.key.shown))].join(' · '),
    },
    exactTerms,
    far: reasons.reduce((sum, reason) => sum + reason.far, 0),
    things: new Set(reasons.map(({ key }) => `${key.kind} ${key.shown}`)).size,
    fields: reasons.reduce((sum, reason) => sum + fieldOrder.indexOf(reason.key.kind), 0),
  }
}

function matchKind(reasons: readonly Reason[], exact: boolean): MatchKind {
  if (reasons.some((reason) => reason.far > 0)) return 'similar'
  if (exact) return 'exact'
  return reasons.length === 1 ? 'prefix' : 'words'
}

/** Several words are an exact match when together they are the client's whole name. */
function isWholeName(name: string, reasons: readonly Reason[]): boolean {
  const typed = new Set(reasons.flatMap((reason) => (reason.key.kind === 'name' ? [reason.key.key] : [])))
  return (
    reasons.every((reason) => reason.key.kind === 'name') &&
    meaningfulWords(name).every(
      (word) => word.optional || typed.has(word.word) || word.joined.some((joined) => typed.has(joined)),
    )
  )
}

/** `far` is 0 for a key that was typed, and grows with the distance of one that only resembles it. */
type Reason = { readonly key: SearchKey; readonly exact: boolean; readonly far: number }

function bestReason(lookups: readonly Lookup[], keys: readonly SearchKey[]): Reason | null {
  let best: Reason | null = null
  for (const key of keys) {
    for (const lookup of lookups) {
      const found = fitOf(lookup, key)
      if (found === null) continue
      const far = typeof found === 'object' ? found.alike + 1 : 0
      const reason = { key, exact: found === 'exact', far }
      if (best === null || strength(reason) < strength(best)) best = reason
    }
  }
  return best
}

function strength({ key, exact, far }: Reason): number {
  const field = fieldOrder.indexOf(key.kind)
  if (exact) return field
  return far === 0 ? 100 + field : 1000 * far + field
}

function compare<Id extends string>(a: Explained<Id>, b: Explained<Id>): number {
  return (
    kindOrder.indexOf(a.match.kind) - kindOrder.indexOf(b.match.kind) ||
    a.far - b.far ||
    b.exactTerms - a.exactTerms ||
    a.things - b.things ||
    a.fields - b.fields ||
    statusOrder.indexOf(a.candidate.status) - statusOrder.indexOf(b.candidate.status) ||
    Number(b.candidate.hasBalance) - Number(a.candidate.hasBalance) ||
    byName.compare(a.candidate.name, b.candidate.name) ||
    byNumber.compare(a.candidate.number, b.candidate.number)
  )
}
