import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import { type Due, duesOf } from './dues.ts'
import { invoicesOf } from './invoice.ts'
import { isOpenInvoice } from './invoicePage.ts'
import { homeMeasure, type View, worth } from './measure.ts'
import { openPositions } from './openItems.ts'
import { byText } from './order.ts'
import { positionGroups, takenBackIn } from './positions.ts'
import { isCollected, type Term } from './term.ts'

/** What a client owes, or what a creditor is owed. One balance in the home currency, whatever the invoices are in. */
export type Balance = {
  readonly balance: Money
  /** Everything to be paid: `balance` plus `openCredit`. */
  readonly owed: Money
  /** The part of `owed` that is past its due date. */
  readonly overdue: Money
  /** The part of `overdue` that is not being collected, so that the client still has to pay it. */
  readonly overdueToPay: Money
  /** True if something is owed after credit, and `overdueToPay` is not zero. */
  readonly isLate: boolean
  /** Open credit notes and payments that are not matched with an invoice, as a positive amount. */
  readonly openCredit: Money
  /** The part being collected by direct debit. */
  readonly underWay: Money
  /** The amount to pay by the next due date, without direct debits in progress; null if there is none. */
  readonly nextDue: Due | null
  /** The invoices whose direct debit was returned, and what is owed again. A number is null if the ledger has none. */
  readonly reversed: { readonly numbers: readonly (string | null)[]; readonly open: Money }
  readonly openItems: number
  readonly openInvoices: number
  readonly allInvoices: number
}

/** Returns the balance over all terms of one client or creditor. */
export function balanceOf(terms: readonly Term[], view: View): Balance {
  const positions = openPositions(terms, view)
  const invoices = invoicesOf(terms, view)
  const money = (amounts: readonly Cents[]): Money => ({
    cents: sumCents(amounts),
    currency: view.homeCurrency,
  })
  const left = positions.map((position) => position.left)
  const dues = duesOf(positions, view.homeCurrency, (position) => position.left)
  const toPay = dues.filter((due) => !due.isUnderWay)
  const overdueToPay = toPay.filter(({ daysOverdue }) => daysOverdue > 0).map(({ amount }) => amount.cents)
  const coming = toPay.filter(({ dueDate }) => dueDate !== null && dueDate >= view.today)
  const reversed = positionGroups(terms, view)
    .map((each) => ({ number: each.group.terms[0]?.invoiceNumber ?? null, open: takenBackIn(each) }))
    .filter(({ open }) => open > 0)
    .toSorted((one, other) => byText(one.number ?? '~', other.number ?? '~'))
  return {
    balance: money(left),
    owed: money(left.filter((amount) => amount > 0)),
    overdue: money(positions.map(({ item }) => item.overdue.cents)),
    overdueToPay: money(overdueToPay),
    isLate: sumCents(left) > 0 && overdueToPay.length > 0,
    openCredit: money(left.filter((amount) => amount < 0).map((amount) => cents(-amount))),
    underWay: worth(terms.filter(isCollected), homeMeasure(view.homeCurrency)),
    nextDue: coming.toSorted((one, other) => byText(one.dueDate ?? '', other.dueDate ?? ''))[0] ?? null,
    reversed: {
      numbers: reversed.map(({ number }) => number),
      open: money(reversed.map(({ open }) => open)),
    },
    openItems: positions.length,
    openInvoices: invoices.filter(isOpenInvoice).length,
    allInvoices: invoices.length,
  }
}
