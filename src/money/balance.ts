import { cents, type Money, sumCents } from '../values/cents.ts'
import { invoicesOf } from './invoice.ts'
import { isOpenInvoice } from './invoicePage.ts'
import { homeMeasure, type View, worth } from './measure.ts'
import { isOverdue, type OpenPosition, openPositions } from './openItems.ts'
import { isCollected, type Term } from './term.ts'

/** What a client owes, or what a creditor is owed. One balance in the home currency, whatever the invoices are in. */
export type Balance = {
  readonly balance: Money
  readonly overdue: Money
  /** Open credit notes and unallocated receipts, as a positive amount. */
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
  const sum = (selected: readonly OpenPosition[]) => sumCents(selected.map(({ home }) => home))
  const money = (amount: number): Money => ({ cents: cents(amount), currency: view.homeCurrency })
  return {
    balance: money(sum(positions)),
    overdue: money(sum(positions.filter(isOverdue))),
    openCredit: money(-sum(positions.filter(({ home }) => home < 0))),
    underWay: worth(terms.filter(isCollected), homeMeasure(view.homeCurrency)),
    openItems: positions.length,
    openInvoices: invoices.filter(isOpenInvoice).length,
    allInvoices: invoices.length,
  }
}
