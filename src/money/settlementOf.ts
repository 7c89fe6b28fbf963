import { type Cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import { type AllocationKind, allocationKinds } from './creditOrWriteOff.ts'
import type { InvoiceFigures } from './invoice.ts'
import { worth } from './measure.ts'
import type { Collection } from './openItems.ts'
import { isUnderWay } from './term.ts'

/** How an invoice is to be paid and what was paid, in its own currency. */
export type Settlement = {
  /** The instalments, by due date. */
  readonly terms: readonly {
    readonly dueDate: Day | null
    readonly amount: Money
    readonly open: Money
    readonly collection: Collection
  }[]
  /** Money received or paid. Receipts and allocations add up to the paid amount. */
  readonly receipts: readonly { readonly date: Day; readonly amount: Money }[]
  /** Parts settled without a receipt. */
  readonly allocations: readonly {
    readonly kind: AllocationKind
    readonly date: Day | null
    readonly amount: Money
  }[]
  /** The total of each kind of allocation that there is. */
  readonly settled: readonly { readonly kind: AllocationKind; readonly amount: Money }[]
}

/** Returns the instalments of an invoice and what settled it. */
export function settlementOf({ instalments, settlements, allocations, measure }: InvoiceFigures): Settlement {
  const money = (cents: Cents): Money => ({ cents, currency: measure.currency })
  return {
    terms: instalments.map((instalment) => ({
      dueDate: instalment.dueDate,
      amount: worth(instalment.terms, measure),
      open: worth(instalment.open, measure),
      collection: instalment.open.some(isUnderWay) ? 'underWay' : 'none',
    })),
    receipts: settlements.receipts.map(({ date, cents }) => ({ date, amount: money(cents) })),
    allocations: allocations.map(({ kind, date, cents }) => ({ kind, date, amount: money(cents) })),
    settled: allocationKinds.flatMap((kind) => {
      const parts = allocations.filter((allocation) => allocation.kind === kind)
      return parts.length === 0 ? [] : [{ kind, amount: money(sumCents(parts.map(({ cents }) => cents))) }]
    }),
  }
}
