import type { Balance } from '../../money/balance.ts'
import type { Invoice } from '../../money/invoice.ts'
import { cents, type Money } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'

type Numbered = { readonly number: string | null }

/** What to say of one invoice: which sentence of the catalogue, and the values in it. */
export type InvoiceSentence =
  | ({ readonly id: 'invoice.open' } & Numbered & { readonly open: Money; readonly dueDate: Day | null })
  | ({ readonly id: 'invoice.overdue' } & Numbered & Late)
  | ({ readonly id: 'invoice.partlyPaid' } & Numbered & Part & { readonly dueDate: Day | null })
  | ({ readonly id: 'invoice.partlyPaidOverdue' } & Numbered & Part & Late)
  | ({ readonly id: 'invoice.underWay' } & Numbered & { readonly open: Money })
  | ({ readonly id: 'invoice.reversed' } & Numbered & { readonly open: Money })
  | ({ readonly id: 'invoice.paid' } & Numbered & {
        readonly amount: Money
        readonly lastReceiptDate: Day | null
      })
  | ({ readonly id: 'invoice.credited' } & Numbered & { readonly amount: Money })
  | ({ readonly id: 'invoice.overpaid' } & Numbered & { readonly amount: Money; readonly over: Money })
  | ({ readonly id: 'creditNote.open' } & Numbered & { readonly credit: Money })
  | ({ readonly id: 'creditNote.settled' } & Numbered & { readonly amount: Money })

/** With instalments `overdue` can be less than `open`; `dueDate` is the first that passed, `days` ago. */
type Late = {
  readonly open: Money
  readonly overdue: Money
  readonly dueDate: Day
  readonly days: number
}
/** `lastReceiptDate` is null when no money came in: a credit note or write-off settled the part. */
type Part = {
  readonly amount: Money
  readonly paid: Money
  readonly open: Money
  readonly lastReceiptDate: Day | null
}

/** What to say of the client as a whole; amounts are positive. */
export type ClientSentence =
  | { readonly id: 'client.nothingOpen' }
  /** Open items that cancel out, such as an unallocated receipt for an open invoice. */
  | { readonly id: 'client.even'; readonly openCredit: Money }
  | { readonly id: 'client.credit'; readonly credit: Money }
  | { readonly id: 'client.owes'; readonly balance: Money; readonly openInvoices: number }
  | {
      readonly id: 'client.owesOverdue'
      readonly balance: Money
      readonly openInvoices: number
      readonly overdue: Money
    }

/** One sentence to read aloud, chosen by the figures; amounts of credit are positive. */
export function invoiceSentence(invoice: Invoice): InvoiceSentence {
  const { number, amount, paid, open, overdue, dueDate, lastReceiptDate, daysOverdue: days } = invoice
  switch (invoice.status) {
    case 'creditNote':
      return open.cents < 0
        ? { id: 'creditNote.open', number, credit: negated(open) }
        : { id: 'creditNote.settled', number, amount: negated(amount) }
    case 'underWay':
      return { id: 'invoice.underWay', number, open }
    case 'reversed':
      return { id: 'invoice.reversed', number, open }
    case 'credited':
    case 'paid':
      if (open.cents < 0) return { id: 'invoice.overpaid', number, amount, over: negated(open) }
      return invoice.status === 'credited'
        ? { id: 'invoice.credited', number, amount }
        : { id: 'invoice.paid', number, amount, lastReceiptDate }
    case 'partlyPaid': {
      const part = { number, amount, paid, open, lastReceiptDate }
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

/** One sentence about all that is open of a client. */
export function clientSentence({ balance, overdue, openCredit, ...counts }: Balance): ClientSentence {
  const { openItems, openInvoices } = counts
  if (openItems === 0) return { id: 'client.nothingOpen' }
  if (balance.cents < 0) return { id: 'client.credit', credit: negated(balance) }
  if (balance.cents === 0) return { id: 'client.even', openCredit }
  return overdue.cents > 0
    ? { id: 'client.owesOverdue', balance, openInvoices, overdue }
    : { id: 'client.owes', balance, openInvoices }
}

function negated({ cents: amount, currency }: Money): Money {
  return { cents: cents(-amount), currency }
}
