import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import { type Due, duesOf } from './dues.ts'
import { invoicesOf } from './invoice.ts'
import { isOpenInvoice } from './invoicePage.ts'
import { homeMeasure, type View, worth } from './measure.ts'
import { openPositions } from './openItems.ts'
import { byText } from './order.ts'
import { isCollected, type Term } from './term.ts'

/** What a client owes, or what a creditor is owed. One balance in the home currency, whatever the invoices are in. */
export type Balance = {
  readonly balance: Money
  /** Everything to be paid: `balance` plus `openCredit`. */
  readonly owed: Money
  /** The part of `owed` that is past its due date. */
  readonly overdue: Money
  /** True if something is owed after credit, and a part that is not being collected is overdue. */
  readonly isLate: boolean
  /** Open credit notes and payments that are not matched with an invoice, as a positive amount. */
  readonly openCredit: Money
  /** The part being collected by direct debit. */
  readonly underWay: Money
  /** The amount to pay by the next due date, without direct debits in progress; null if there is none. */
  readonly nextDue: Due | null
  /** The invoices whose direct debit was returned, and their open amount. */
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
  const coming = toPay.filter(({ dueDate }) => dueDate !== null && dueDate >= view.today)
  const reversed = invoices.filter(({ invoice }) => invoice.status === 'reversed')
  return {
    balance: money(left),
    owed: money(left.filter((amount) => amount > 0)),
    overdue: money(positions.map(({ item }) => item.overdue.cents)),
    isLate: sumCents(left) > 0 && toPay.some(({ daysOverdue }) => daysOverdue > 0),
    openCredit: money(left.filter((amount) => amount < 0).map((amount) => cents(-amount))),
    underWay: worth(terms.filter(isCollected), homeMeasure(view.homeCurrency)),
    nextDue: coming.toSorted((one, other) => byText(one.dueDate ?? '', other.dueDate ?? ''))[0] ?? null,
    reversed: {
      numbers: reversed.map(({ invoice }) => invoice.number),
      open: money(reversed.map(({ home }) => home.open)),
    },
    openItems: positions.length,
    openInvoices: invoices.filter(isOpenInvoice).length,
    allInvoices: invoices.length,
  }
}
