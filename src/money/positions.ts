import { type Cents, cents, sumCents } from '../values/cents.ts'
import { type Instalment, instalmentsOf } from './instalment.ts'
import { type InvoiceGroup, invoiceGroups } from './invoiceGroups.ts'
import { homeMeasure, type Measure, measureOf, type View, worth } from './measure.ts'
import { oncePerView } from './oncePerView.ts'
import { byText } from './order.ts'
import { daysOverdue } from './overdue.ts'
import { withReversalsOwed } from './reversal.ts'
import { sidesOf } from './sides.ts'
import { isBookedReversal, isReversed, isUnderWay, type Term } from './term.ts'

/** An instalment, credit or a loose entry, with the amount that is left of it. */
export type Position = {
  readonly instalment: Instalment
  /**
   * What is left of the open amount, in the home currency, after unmatched credit under the number of its invoice. The
   * instalment that falls due first is settled first. These amounts add up to the balance.
   */
  readonly left: Cents
  /** The same in the currency of the invoice. */
  readonly leftInvoiced: Cents
  /** True if it is to be paid, however it was booked; false for credit, receipts and refunds. */
  readonly isDebt: boolean
  /** True if it is a part of the amount of its invoice. */
  readonly isCharge: boolean
  readonly daysOverdue: number
}

/** An invoice, or a booking without one, with its positions by due date. */
export type PositionGroup = {
  readonly group: InvoiceGroup
  readonly measure: Measure
  readonly positions: readonly Position[]
}

/** Returns all terms of one client or creditor as positions, per invoice or loose booking. */
export const positionGroups = oncePerView((terms, view): readonly PositionGroup[] =>
  invoiceGroups(terms).map((group) => positionsOf(group, view)),
)

/** Decides what is left of each instalment of an invoice, and how late that is. */
export function positionsOf(group: InvoiceGroup, view: View): PositionGroup {
  const owed = withReversalsOwed(group)
  const instalments = instalmentsOf(owed.terms).toSorted(firstDueFirst)
  const charges = new Set(group.isInvoice ? sidesOf(owed).charges : [])
  const measure = measureOf(group.terms, view.homeCurrency)
  const left = afterCredit(openIn(instalments, homeMeasure(view.homeCurrency)))
  const leftInvoiced = afterCredit(openIn(instalments, measure))
  const positions = instalments.map((instalment, index): Position => {
    const own = left[index] ?? cents(0)
    const ownInvoiced = leftInvoiced[index] ?? cents(0)
    // What is settled in its own currency is not owed; the rest at home is an exchange difference.
    const isDebt = own > 0 && ownInvoiced > 0 && instalment.terms.every(isDebtTerm)
    const { dueDate } = instalment
    return {
      instalment,
      left: own,
      leftInvoiced: ownInvoiced,
      isDebt,
      isCharge: instalment.terms.some((term) => charges.has(term)),
      daysOverdue: isDebt ? daysOverdue({ dueDate, owed: own }, view.today) : 0,
    }
  })
  return { group, measure, positions }
}

/** Returns how much of a direct debit that was taken back is still owed, in the home currency. */
export function takenBackIn({ positions }: PositionGroup): Cents {
  return sumCents(
    positions.map(({ instalment, left }) => {
      const reversed = sumCents(instalment.open.filter(isReversed).map(({ amountHome }) => amountHome))
      return cents(Math.max(0, Math.min(reversed, left)))
    }),
  )
}

/** Returns false for money: the client does not owe a refund. A payment that was taken back is owed again. */
function isDebtTerm(term: Term): boolean {
  return term.kind !== 'receipt' || isBookedReversal(term)
}

function openIn(instalments: readonly Instalment[], measure: Measure): readonly Cents[] {
  return instalments.map(({ open }) => worth(open, measure).cents)
}

/** Settles debts with credit, in the order given. */
function afterCredit(amounts: readonly Cents[]): readonly Cents[] {
  const debt = sumCents(amounts.filter((amount) => amount > 0))
  const credit = -sumCents(amounts.filter((amount) => amount < 0))
  const settled = Math.min(debt, credit)
  const rest = { debt: settled, credit: settled }
  return amounts.map((amount) => {
    const side = amount > 0 ? 'debt' : 'credit'
    const part = Math.min(Math.abs(amount), rest[side])
    rest[side] -= part
    return cents(amount - Math.sign(amount) * part)
  })
}

/** Of two on one day, the part that is being collected comes last, because credit is not taken off it first. */
function firstDueFirst(one: Instalment, other: Instalment): number {
  const isCollected = ({ open }: Instalment) => Number(open.some(isUnderWay))
  return (
    byText(one.dueDate ?? '~', other.dueDate ?? '~') ||
    isCollected(one) - isCollected(other) ||
    byText(one.first.date, other.first.date) ||
    byText(one.first.id, other.first.id)
  )
}
