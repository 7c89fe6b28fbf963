import { cents, type Money, sumCents } from '../values/cents.ts'
import { invoicesOf } from './invoice.ts'
import { isOpenInvoice } from './invoicePage.ts'
import { homeMeasure, type View, worth } from './measure.ts'
import { isOverdue, type OpenPosition, openPositions } from './openItems.ts'
import { isCollected, type Term } from './term.ts'

/**
 * What a client owes, or what is owed to a creditor, in cents of the home currency: with invoices in
 * several currencies there is still one balance.
 */
export type Balance = {
  readonly balance: Money
  readonly overdue: Money
  /** Open credit notes and unallocated receipts, as a positive amount. */
  readonly openCredit: Money
  /** What is being collected by direct debit. */
  readonly underWay: Money
  readonly openItems: number
  readonly openInvoices: number
  readonly allInvoices: number
}

/** The balance over all terms of one client or creditor. */
export function balanceOf(terms: readonly Term[], view: View): Balance {
  const positions = openPositions(terms, view)
  const invoices = invoicesOf(terms, view)
  const sum = (chosen: readonly OpenPosition[]) => sumCents(chosen.map(({ home }) => home))
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
