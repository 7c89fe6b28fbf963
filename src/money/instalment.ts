import type { Day } from '../values/day.ts'
import { oldestTermFirst } from './order.ts'
import { isOpen, type Term } from './term.ts'

/**
 * The amount due on one day: a term and everything split off from it. After a partial payment the ledger holds the rest
 * and the paid part as two terms of one booking.
 */
export type Instalment = {
  /** The oldest term. */
  readonly first: Term
  readonly terms: readonly Term[]
  readonly open: readonly Term[]
  readonly dueDate: Day | null
}

/** Groups the terms into instalments, oldest first. */
export function instalmentsOf(terms: readonly Term[]): readonly Instalment[] {
  const groups = Map.groupBy(terms.toSorted(oldestTermFirst), groupKey)
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts
    return first ? [{ first, terms: parts, open: parts.filter(isOpen), dueDate: first.dueDate }] : []
  })
}

function groupKey(term: Term): string {
  return [term.invoiceId, term.booking ?? term.id, term.kind, term.dueDate ?? ''].join(' ')
}
