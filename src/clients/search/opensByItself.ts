import type { ClientHit } from '../client.ts'
import type { RankedClients } from './rankedClients.ts'
import type { SearchTerm } from './searchTerms.ts'

/** The search text is too vague below these lengths, even if only one client matches. */
const minLength = { name: 3, phone: 6 }

/**
 * Returns whether the card of the only hit may open by itself: exactly one client matches everything that was typed,
 * no other is similar, and enough was typed. A caller's number must be complete.
 */
export function opensByItself(
  [hit]: readonly ClientHit[],
  search: {
    readonly obvious: RankedClients
    readonly hasSimilar: boolean
    readonly terms: readonly SearchTerm[]
    readonly isCallerNumber: boolean
  },
): boolean {
  const { obvious, hasSimilar, terms, isCallerNumber } = search
  // If several invoices have the number, the employee chooses.
  if (!hit || hit.invoices || obvious.total !== 1 || !obvious.matchesAllTerms || hasSimilar) return false
  return isCallerNumber ? hit.match.kind === 'exact' : isLongEnough(hit, terms)
}

function isLongEnough({ match: { field, kind } }: ClientHit, terms: readonly SearchTerm[]): boolean {
  // A street alone does not identify a client.
  if (field === 'street') return false
  const longest = Math.max(...terms.map((term) => term.length))
  const isName = field === 'name' || field === 'representative' || field === 'city'
  if (isName && longest < minLength.name) return false
  return !(field === 'phone' && kind === 'prefix' && longest < minLength.phone)
}
