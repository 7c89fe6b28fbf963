import type { Cents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import { isDifference } from './kind.ts'
import { byText } from './order.ts'
import type { Allocation } from './settlements.ts'
import { isOpen, type Term } from './term.ts'

/** How a part was settled without money. `writeOff` includes discounts and payment differences; `other` is unknown. */
export const allocationKinds = ['credit', 'writeOff', 'other'] as const
export type AllocationKind = (typeof allocationKinds)[number]
export type NamedAllocation = {
  readonly kind: AllocationKind
  readonly date: Day | null
  readonly cents: Cents
}

/** Gives each allocation of an invoice its kind. `currency` is the currency of their amounts. */
export type NameAllocations = (
  allocations: readonly Allocation[],
  currency: string,
) => readonly NamedAllocation[]

/**
 * Returns a function that names the allocations of any invoice among these terms, the terms of one client or creditor.
 *
 * The ledger records the day on which a term was matched, but not with what. Both sides of a match carry the same day,
 * so the kind follows from everything matched without money on that day. A credit note of the same amount, or credit
 * notes that are large enough together, make it `credit`. If there is nothing on the other side it was written off.
 * Anything else is `other`. A credit note itself is settled by what it credits.
 */
export function namesOfAllocations(terms: readonly Term[]): NameAllocations {
  const days = matchedDays(terms)
  const unmatchedCredit = [...days.values()]
    .filter(({ charged }) => charged.length === 0)
    .flatMap((each) => each.credit)
  const nameOf = ({ by, date, cents }: Allocation, currency: string): AllocationKind => {
    if (by !== 'unknown') return by
    if (cents < 0) return 'credit'
    const matched = date === null ? undefined : days.get(date)
    if (!matched) return 'other'
    const kind = kindIn(matched, { cents, currency })
    const mayBeUnmatchedCredit = unmatchedCredit.some(
      (each) => each.cents === cents && each.currency === currency,
    )
    return kind === 'writeOff' && mayBeUnmatchedCredit ? 'other' : kind
  }
  return (allocations, currency) =>
    allocations
      .map((allocation) => ({
        kind: nameOf(allocation, currency),
        date: allocation.date,
        cents: allocation.cents,
      }))
      .toSorted((one, other) => byText(one.date ?? '', other.date ?? '') || one.cents - other.cents)
}

type Part = { readonly cents: number; readonly currency: string }
/** The amounts matched without money on one day, as positive numbers. */
type Matched = {
  readonly charged: Part[]
  readonly credit: Part[]
  /** Other amounts in favour of the client or creditor. */
  readonly favour: Part[]
  /** Home cents settled by money, less the receipts matched that day: 0 if they balance. */
  receipts: number
}

function matchedDays(terms: readonly Term[]): ReadonlyMap<Day, Matched> {
  const days = new Map<Day, Matched>()
  for (const term of terms) {
    if (isOpen(term) || term.settledOn === null || term.amountHome === 0) continue
    // The booking of a difference is the write-off itself.
    if (isDifference(term)) continue
    const day = days.get(term.settledOn) ?? { charged: [], credit: [], favour: [], receipts: 0 }
    days.set(term.settledOn, day)
    const part = { cents: Math.abs(term.amount), currency: term.currency }
    const isMoney = term.lastReceiptDate !== null
    if (term.amountHome > 0) {
      if (isMoney) day.receipts += term.amountHome
      else day.charged.push(part)
    } else if (term.kind === 'receipt') day.receipts += term.amountHome
    else if (!isMoney) day[term.kind === 'creditNote' ? 'credit' : 'favour'].push(part)
  }
  return days
}

function kindIn({ charged, credit, favour, receipts }: Matched, part: Part): AllocationKind {
  const isSame = (each: Part): boolean => each.cents === part.cents && each.currency === part.currency
  const equal = credit.filter(isSame).length
  if (equal > 0) return charged.filter(isSame).length <= equal ? 'credit' : 'other'
  // Receipts beyond what they settled may be the other side of this match.
  if (favour.length > 0 || receipts < 0) return 'other'
  const rest = credit.filter((each) => !isIn(charged, each))
  if (rest.length === 0) return 'writeOff'
  if (rest.some(({ currency }) => currency !== part.currency)) return 'other'
  const remaining = charged.filter((each) => each.currency === part.currency && !isIn(credit, each))
  return total(remaining) <= total(rest) ? 'credit' : 'other'
}

function isIn(parts: readonly Part[], { cents, currency }: Part): boolean {
  return parts.some((each) => each.cents === cents && each.currency === currency)
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { cents }) => sum + cents, 0)
}
