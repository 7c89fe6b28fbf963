import type { Balance } from '../../money/balance.ts'
import type { Invoice } from '../../money/invoice.ts'
import type { ReversalReason } from '../../money/reversalReason.ts'
import { cents, type Money } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'

type Numbered = { readonly number: string | null }

/** A sentence about an invoice: its id in the catalogue and the values in it. */
export type InvoiceSentence =
  | ({ readonly id: 'invoice.open' } & Numbered & { readonly open: Money; readonly dueDate: Day | null })
  | ({ readonly id: 'invoice.overdue' } & Numbered & Late)
  | ({ readonly id: 'invoice.partlyPaid' } & Numbered & Part & { readonly dueDate: Day | null })
  | ({ readonly id: 'invoice.partlyPaidOverdue' } & Numbered & Part & Late)
  /** With instalments, `underWay` can be less than `open`. */
  | ({ readonly id: 'invoice.underWay' } & Numbered & { readonly open: Money; readonly underWay: Money })
  | ({ readonly id: 'invoice.reversed' } & Numbered & {
        readonly open: Money
        readonly reason: ReversalReason | null
      })
  | ({ readonly id: 'invoice.paid' } & Numbered & {
        readonly amount: Money
        readonly otherwise: Money
        readonly writtenOff: Money
        readonly lastReceiptDate: Day | null
      })
  | ({ readonly id: 'invoice.credited' | 'invoice.writtenOff' | 'invoice.settled' } & Numbered & {
        readonly amount: Money
      })
  | ({ readonly id: 'invoice.overpaid' } & Numbered & { readonly amount: Money; readonly over: Money })
  | ({ readonly id: 'creditNote.open' } & Numbered & { readonly credit: Money })
  | ({ readonly id: 'creditNote.settled' } & Numbered & { readonly amount: Money })

/** With instalments, `overdue` can be less than `open`. `dueDate` is the first due date that passed, `days` ago. */
type Late = {
  readonly open: Money
  readonly overdue: Money
  readonly dueDate: Day
  readonly days: number
}
/**
 * How a part of the invoice was paid: `received` on `receiptDays` days, the last of them `lastReceiptDate`, and
 * `otherwise` by credit notes and write-offs. Without receipts `receiptDays` is 0.
 */
type Part = {
  readonly amount: Money
  readonly received: Money
  readonly receiptDays: number
  readonly lastReceiptDate: Day | null
  readonly otherwise: Money
  /** The part of `otherwise` that is known to be written off. */
  readonly writtenOff: Money
  readonly open: Money
}

/** A sentence about all open items of a client. Amounts are positive; `balance` is `owed` minus `openCredit`. */
export type ClientSentence =
  | { readonly id: 'client.nothingOpen' }
  /** Unmatched payments under the numbers of the invoices cover all of them. */
  | { readonly id: 'client.settled' }
  /** Open items that cancel out, such as an unallocated receipt for an open invoice. */
  | { readonly id: 'client.even'; readonly openCredit: Money }
  | { readonly id: 'client.credit'; readonly credit: Money }
  | ({ readonly id: 'client.owes' } & Owed)
  | ({ readonly id: 'client.owesOverdue' } & Owed & { readonly overdue: Money })

/** `underWay` is the part of `owed` that is being collected by direct debit. */
type Owed = {
  readonly owed: Money
  readonly openCredit: Money
  readonly balance: Money
  readonly underWay: Money
}

/** Chooses the sentence to read aloud about an invoice. Amounts of credit are positive. */
export function invoiceSentence(invoice: Invoice): InvoiceSentence {
  const { number, amount, open, overdue, dueDate, lastReceiptDate, daysOverdue: days } = invoice
  switch (invoice.status) {
    case 'creditNote':
      return open.cents < 0
        ? { id: 'creditNote.open', number, credit: negated(open) }
        : { id: 'creditNote.settled', number, amount: negated(amount) }
    case 'underWay':
      return { id: 'invoice.underWay', number, open, underWay: invoice.underWay }
    case 'reversed':
      return { id: 'invoice.reversed', number, open, reason: invoice.reversalReason }
    case 'credited':
    case 'writtenOff':
    case 'settled':
    case 'paid': {
      if (open.cents < 0) return { id: 'invoice.overpaid', number, amount, over: negated(open) }
      if (invoice.status !== 'paid') return { id: `invoice.${invoice.status}`, number, amount }
      const { otherwise, writtenOff } = settlingOf(invoice)
      return { id: 'invoice.paid', number, amount, otherwise, writtenOff, lastReceiptDate }
    }
    case 'partlyPaid': {
      const part = { number, amount, ...settlingOf(invoice), lastReceiptDate, open }
      return days > 0 && dueDate
        ? { id: 'invoice.partlyPaidOverdue', ...part, overdue, dueDate, days }
        : { id: 'invoice.partlyPaid', ...part, dueDate }
    }
    case 'open':
      return days > 0 && dueDate
        ? { id: 'invoice.overdue', number, open, overdue, dueDate, days }
        : { id: 'invoice.open', number, open, dueDate }
  }
}

/** Ignores receipts that were paid back. */
function settlingOf(invoice: Invoice): Pick<Part, 'received' | 'receiptDays' | 'otherwise' | 'writtenOff'> {
  const { paid, received, receiptDays, writtenOff } = invoice
  const money = (amount: number): Money => ({ cents: cents(amount), currency: paid.currency })
  if (received.cents <= 0) return { received: money(0), receiptDays: 0, otherwise: paid, writtenOff }
  return { received, receiptDays, otherwise: money(paid.cents - received.cents), writtenOff }
}

/** Chooses the sentence to read aloud about a client's open items. */
export function clientSentence(balance: Balance): ClientSentence {
  const { owed, openCredit, openItems, overdue, underWay } = balance
  const { cents: balanceCents } = balance.balance
  if (openItems === 0) return { id: 'client.nothingOpen' }
  if (balanceCents < 0) return { id: 'client.credit', credit: negated(balance.balance) }
  if (balanceCents === 0) {
    return openCredit.cents === 0 ? { id: 'client.settled' } : { id: 'client.even', openCredit }
  }
  const amounts = { owed, openCredit, balance: balance.balance, underWay }
  return overdue.cents > 0
    ? { id: 'client.owesOverdue', ...amounts, overdue }
    : { id: 'client.owes', ...amounts }
}

function negated({ cents: amount, currency }: Money): Money {
  return { cents: cents(-amount), currency }
}
