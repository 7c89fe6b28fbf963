import type { Balance } from '../../money/balance.ts'
import type { Due } from '../../money/dues.ts'
import type { Invoice } from '../../money/invoice.ts'
import type { ReversalReason } from '../../money/reversalReason.ts'
import { cents, type Money } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'

type Numbered = { readonly number: string | null }
/** The open amount and its due dates. */
type ToPay = { readonly open: Money; readonly dues: readonly Due[] }

/** A sentence about an invoice: its id in the catalogue and the values in it. */
export type InvoiceSentence =
  | ({ readonly id: 'invoice.open' | 'invoice.overdue' } & Numbered & ToPay)
  | ({ readonly id: 'invoice.partlyPaid' | 'invoice.partlyPaidOverdue' } & Numbered & Part & ToPay)
  /** With instalments, `underWay` can be less than `open`. */
  | ({ readonly id: 'invoice.underWay' } & Numbered & ToPay & { readonly underWay: Money })
  | ({ readonly id: 'invoice.reversed' } & Numbered &
      ToPay & {
        /** What was taken back; less than `open` if other instalments are open too. */
        readonly reversed: Money
        readonly reversedOn: Day | null
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
  | ({ readonly id: 'creditNote.open' } & Numbered & {
        readonly credit: Money
        readonly isBeingRefunded: boolean
      })
  | ({ readonly id: 'creditNote.settled' } & Numbered & { readonly amount: Money })

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
}

/** A sentence about all open items of a client. Amounts are positive; `balance` is `owed` minus `openCredit`. */
export type ClientSentence =
  | { readonly id: 'client.nothingOpen' }
  /** Unmatched payments under the numbers of the invoices cover all of them. */
  | ({ readonly id: 'client.settled' } & DirectDebits)
  /** Open items that cancel out, such as an unallocated receipt for an open invoice. */
  | ({ readonly id: 'client.even'; readonly openCredit: Money } & DirectDebits)
  | ({
      readonly id: 'client.credit'
      readonly owed: Money
      readonly openCredit: Money
      readonly credit: Money
    } & DirectDebits)
  | ({ readonly id: 'client.owes' | 'client.owesOverdue' } & DirectDebits &
      Pick<Balance, 'owed' | 'openCredit' | 'balance' | 'nextDue'> & {
        /** Without what is being collected. */
        readonly overdue: Money
      })

/** A direct debit goes on, or was returned, whatever the balance is. */
type DirectDebits = Pick<Balance, 'underWay' | 'reversed'>

/** Chooses the sentence to read aloud about an invoice. Amounts of credit are positive. */
export function invoiceSentence(invoice: Invoice): InvoiceSentence {
  const { number, amount, open, dues, lastReceiptDate, daysOverdue: days, reversal } = invoice
  const toPay = { open, dues }
  switch (invoice.status) {
    case 'creditNote':
      return open.cents < 0
        ? { id: 'creditNote.open', number, credit: negated(open), isBeingRefunded: invoice.isBeingRefunded }
        : { id: 'creditNote.settled', number, amount: negated(amount) }
    case 'underWay':
      return { id: 'invoice.underWay', number, ...toPay, underWay: invoice.underWay }
    case 'reversed':
      return {
        id: 'invoice.reversed',
        number,
        ...toPay,
        reversed: reversal?.amount ?? open,
        reversedOn: reversal?.on ?? null,
        reason: reversal?.reason ?? null,
      }
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
      const id = days > 0 ? 'invoice.partlyPaidOverdue' : 'invoice.partlyPaid'
      return { id, number, amount, ...settlingOf(invoice), lastReceiptDate, ...toPay }
    }
    case 'open':
      return { id: days > 0 ? 'invoice.overdue' : 'invoice.open', number, ...toPay }
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
export function clientSentence(all: Balance): ClientSentence {
  const { balance, nextDue, openCredit, openItems, overdueToPay: overdue, owed, reversed, underWay } = all
  if (openItems === 0) return { id: 'client.nothingOpen' }
  const directDebits = { underWay, reversed }
  if (balance.cents < 0) {
    return { id: 'client.credit', owed, openCredit, credit: negated(balance), ...directDebits }
  }
  if (balance.cents === 0) {
    return openCredit.cents === 0
      ? { id: 'client.settled', ...directDebits }
      : { id: 'client.even', openCredit, ...directDebits }
  }
  const id = overdue.cents > 0 ? 'client.owesOverdue' : 'client.owes'
  return { id, owed, overdue, openCredit, balance, nextDue, ...directDebits }
}

function negated({ cents: amount, currency }: Money): Money {
  return { cents: cents(-amount), currency }
}
