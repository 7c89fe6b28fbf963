import type { Cents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import { byText } from './order.ts'
import type { Allocation } from './settlements.ts'
import { isOpen, type Term } from './term.ts'

/** A credit note, a write-off (with discounts and differences in payment), or what the ledger does not tell. */
export type AllocationKind = 'credit' | 'writeOff' | 'other'
export type NamedAllocation = {
  readonly kind: AllocationKind
  readonly date: Day | null
  readonly cents: Cents
}

/** Names what settled an invoice without money; `currency` is the one in which its allocations are told. */
export type NameAllocations = (
  allocations: readonly Allocation[],
  currency: string,
) => readonly NamedAllocation[]

/**
 * The ledger does not say with what a term was matched, only on which day. A match has two sides, so all that
 * was matched without money on that day for this client or creditor tells: a credit note of that amount, or
 * credit notes that together are as large, make it credit; when nothing stood on the other side it can only
 * have been written off; anything else stays `other`. A credit note itself is settled by what it credits.
 */
export function namesOfAllocations(terms: readonly Term[]): NameAllocations {
  const days = matchedDays(terms)
  const lonely = [...days.values()]
    .filter(({ charged }) => charged.length === 0)
    .flatMap((each) => each.credit)
  const nameOf = ({ by, date, cents }: Allocation, currency: string): AllocationKind => {
    if (by !== 'unknown') return by
    if (cents < 0) return 'credit'
    const matched = date === null ? undefined : days.get(date)
    if (!matched) return 'other'
    const kind = kindIn(matched, { cents, currency })
    const isElsewhere = lonely.some((each) => each.cents === cents && each.currency === currency)
    return kind === 'writeOff' && isElsewhere ? 'other' : kind
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
/** What was matched without money on one day, as positive amounts: charged, credited, and in favour otherwise. */
type Matched = {
  readonly charged: Part[]
  readonly credit: Part[]
  readonly favour: Part[]
  /** Home cents that money settled, less the receipts that were matched: 0 when they explain each other. */
  receipts: number
}

function matchedDays(terms: readonly Term[]): ReadonlyMap<Day, Matched> {
  const days = new Map<Day, Matched>()
  for (const term of terms) {
    if (isOpen(term) || term.settledOn === null || term.amountHome === 0) continue
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
  // More receipts than what they settled: the rest of them may stand on the other side.
  if (favour.length > 0 || receipts < 0) return 'other'
  const rest = credit.filter((each) => !isIn(charged, each))
  if (rest.length === 0) return 'writeOff'
  if (rest.some(({ currency }) => currency !== part.currency)) return 'other'
  const asked = charged.filter((each) => each.currency === part.currency && !isIn(credit, each))
  return total(asked) <= total(rest) ? 'credit' : 'other'
}

function isIn(parts: readonly Part[], { cents, currency }: Part): boolean {
  return parts.some((each) => each.cents === cents && each.currency === currency)
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { cents }) => sum + cents, 0)
}
