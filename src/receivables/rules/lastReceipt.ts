import type { InvoiceFigures } from '../../money/invoice.ts'
import { byText } from '../../money/order.ts'
import { isOpen, type Term } from '../../money/term.ts'
import { type Cents, cents, type Money, sumCents } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'
import type { InvoiceId } from '../../values/ids.ts'

/** The money that came in last from a client: everything received on that day. */
export type LastReceipt = {
  readonly date: Day
  readonly amount: Money
  /** The invoices that it paid; none if it is not yet matched. */
  readonly invoices: readonly { readonly id: InvoiceId; readonly number: string | null }[]
}

/** Money that came in, or went back if negative. */
type Receipt = {
  readonly date: Day
  readonly cents: Cents
  readonly currency: string
  readonly invoice: { readonly id: InvoiceId; readonly number: string | null } | null
}

/**
 * Returns the last receipt of a client, or null if no receipt is known. `terms` are all terms of the client, and
 * `invoices` are made from them. A receipt that was paid back does not count. Amounts in another currency than the
 * newest one are left out, because they cannot be added up.
 */
export function lastReceiptOf(
  invoices: readonly InvoiceFigures[],
  terms: readonly Term[],
): LastReceipt | null {
  const parts = receiptsIn(invoices, terms).filter((part) => part.cents > 0)
  const newest = parts.toSorted((one, other) => byText(other.date, one.date))[0]
  if (!newest) return null
  const { date, currency } = newest
  const together = parts.filter((part) => part.date === date && part.currency === currency)
  const paid = together.flatMap(({ invoice }) => invoice ?? [])
  return {
    date,
    amount: { cents: sumCents(together.map((part) => part.cents)), currency },
    invoices: paid.filter((invoice, index) => paid.findIndex(({ id }) => id === invoice.id) === index),
  }
}

/** Returns all receipts of a client: those of its invoices, and those not yet matched with one. */
export function receiptsIn(invoices: readonly InvoiceFigures[], terms: readonly Term[]): readonly Receipt[] {
  // An open receipt under the number of an invoice is already among the receipts of that invoice.
  const invoiced = new Set(invoices.flatMap((invoice) => invoice.terms))
  const loose = terms.filter((term) => term.kind === 'receipt' && isOpen(term) && !invoiced.has(term))
  return [...invoices.flatMap(receiptsOf), ...loose.map(looseReceipt)]
}

function receiptsOf({ invoice, settlements, measure }: InvoiceFigures): readonly Receipt[] {
  const { id, number } = invoice
  return settlements.receipts.map((receipt) => ({
    date: receipt.date,
    cents: receipt.cents,
    currency: measure.currency,
    invoice: { id, number },
  }))
}

/** A receipt in the ledger is negative, because it lowers what the client owes. */
function looseReceipt({ date, amount, currency }: Term): Receipt {
  return { date, cents: cents(-amount), currency, invoice: null }
}

/** A sentence about the last receipt. `number` is the invoice's, if `count` is 1; without invoices `count` is 0. */
export type ReceiptSentence =
  | { readonly id: 'receipt.none' }
  | {
      readonly id: 'receipt.last'
      readonly amount: Money
      readonly receivedOn: Day
      readonly count: number
      readonly number: string | null
    }

/** Chooses the sentence to read aloud about the last receipt. */
export function receiptSentence(last: LastReceipt | null): ReceiptSentence {
  if (!last) return { id: 'receipt.none' }
  const { amount, date, invoices } = last
  const number = invoices.length === 1 ? (invoices[0]?.number ?? null) : null
  return { id: 'receipt.last', amount, receivedOn: date, count: invoices.length, number }
}
