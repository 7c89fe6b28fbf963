import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import { invoicesOf } from './invoice.ts'
import { isOpenInvoice } from './invoicePage.ts'
import { homeMeasure, type View, worth } from './measure.ts'
import { openPositions } from './openItems.ts'
import { isCollected, type Term } from './term.ts'

/** What a client owes, or what a creditor is owed. One balance in the home currency, whatever the invoices are in. */
export type Balance = {
  readonly balance: Money
  /** Everything to be paid: `balance` plus `openCredit`. */
  readonly owed: Money
  /** The part of `owed` that is past its due date. */
  readonly overdue: Money
  /** Open credit notes and payments that are not matched with an invoice, as a positive amount. */
  readonly openCredit: Money
  /** The part being collected by direct debit. */
  readonly underWay: Money
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
  return {
    balance: money(left),
    owed: money(left.filter((amount) => amount > 0)),
    overdue: money(positions.map(({ item }) => item.overdue.cents)),
    openCredit: money(left.filter((amount) => amount < 0).map((amount) => cents(-amount))),
    underWay: worth(terms.filter(isCollected), homeMeasure(view.homeCurrency)),
    openItems: positions.length,
    openInvoices: invoices.filter(isOpenInvoice).length,
    allInvoices: invoices.length,
  }
}
