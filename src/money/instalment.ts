import type { Day } from '../values/day.ts'
import { oldestTermFirst } from './order.ts'
import { isOpen, isUnderWay, type Term } from './term.ts'

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

/**
 * Groups the terms into instalments, oldest first. If only a part of an instalment is being collected, that part is one
 * of its own, because the rest is still to be paid.
 */
export function instalmentsOf(terms: readonly Term[]): readonly Instalment[] {
  const groups = Map.groupBy(terms.toSorted(oldestTermFirst), groupKey)
  return [...groups.values()].flatMap(withoutCollected).flatMap((parts) => {
    const [first] = parts
    return first ? [{ first, terms: parts, open: parts.filter(isOpen), dueDate: first.dueDate }] : []
  })
}

/** Splits off the part that is being collected if another part is open. */
function withoutCollected(parts: readonly Term[]): readonly (readonly Term[])[] {
  const collected = parts.filter(isUnderWay)
  const others = parts.filter((term) => !isUnderWay(term))
  return collected.length > 0 && others.some(isOpen) ? [others, collected] : [parts]
}

function groupKey(term: Term): string {
  return [term.invoiceId, term.booking ?? term.id, term.kind, term.dueDate ?? ''].join(' ')
}
