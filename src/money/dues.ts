import { type Cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { Position } from './positions.ts'
import { isUnderWay } from './term.ts'

/** An amount to pay by one day. */
export type Due = {
  /** Null if the ledger has no due date, or if the amount is a refund. */
  readonly dueDate: Day | null
  readonly amount: Money
  /** 0 if it is not overdue. */
  readonly daysOverdue: number
  /** True if it is being collected by direct debit. */
  readonly isUnderWay: boolean
}

/** Adds up the remaining amounts per due date, in the order of the positions. `left` selects the amount. */
export function duesOf(
  positions: readonly Position[],
  currency: string,
  left: (position: Position) => Cents,
): readonly Due[] {
  const parts = positions
    .filter((position) => left(position) > 0)
    .map((position) => ({
      dueDate: position.isDebt ? position.instalment.dueDate : null,
      amount: left(position),
      daysOverdue: position.daysOverdue,
      isUnderWay: position.instalment.open.some(isUnderWay),
    }))
  return [...Map.groupBy(parts, (part) => `${part.dueDate} ${part.isUnderWay}`).values()].flatMap((same) => {
    const [first] = same
    const amount = { cents: sumCents(same.map((part) => part.amount)), currency }
    return first ? [{ ...first, amount }] : []
  })
}
