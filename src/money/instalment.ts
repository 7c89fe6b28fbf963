import type { Day } from '../values/day.ts'
import { oldestTermFirst } from './order.ts'
import { isOpen, type Term } from './term.ts'

/**
 * What was asked to be paid on one day: a term with all that was split off it. After a part payment the
 * ledger holds the rest and the paid part as two terms of one booking.
 */
export type Instalment = {
  /** The oldest first; never empty. */
  readonly first: Term
  readonly terms: readonly Term[]
  readonly open: readonly Term[]
  readonly dueDate: Day | null
}

/** The terms put together per instalment, in a fixed order. */
export function instalmentsOf(terms: readonly Term[]): readonly Instalment[] {
  const groups = Map.groupBy(terms.toSorted(oldestTermFirst), nameOf)
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts
    return first ? [{ first, terms: parts, open: parts.filter(isOpen), dueDate: first.dueDate }] : []
  })
}

function nameOf(term: Term): string {
  return [term.invoiceId, term.booking ?? term.id, term.kind, term.dueDate ?? ''].join(' ')
}
