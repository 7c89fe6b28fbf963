import type { InvoiceDetail, Money } from '../../../src/http/contract.ts'

export type TimelineEvent = {
  readonly key: string
  readonly kind: 'invoiced' | 'due' | 'presented' | 'reversed' | 'received' | 'refund' | AllocationKind
  /** Null if Exact has no day for it. */
  readonly date: string | null
  readonly amount: Money
}

type AllocationKind = InvoiceDetail['allocations'][number]['kind']
export type InvoiceWithEvents = Pick<
  InvoiceDetail,
  'date' | 'amount' | 'terms' | 'receipts' | 'allocations' | 'directDebits'
>

/**
 * Returns what happened to an invoice, oldest first, undated events last: sent, due, presented to the bank, taken back,
 * paid. Returns nothing for a credit note, and if the invoice was only sent.
 */
export function timelineOf(invoice: InvoiceWithEvents): readonly TimelineEvent[] {
  const events = [...presentedOf(invoice), ...paymentsIn(invoice), ...reversalsOf(invoice)]
  if (events.length === 0 || invoice.amount.cents < 0) return []
  return [...sentAndDue(invoice), ...events]
    .map((event, index) => ({ ...event, key: String(index) }))
    .toSorted((one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999'))
}

type Event = Omit<TimelineEvent, 'key'>

function sentAndDue({ date, amount, terms }: InvoiceWithEvents): readonly Event[] {
  const due = terms.flatMap((term): readonly Event[] =>
    term.dueDate === null ? [] : [{ kind: 'due', date: term.dueDate, amount: term.amount }],
  )
  return [{ kind: 'invoiced', date, amount }, ...due]
}

function presentedOf({ directDebits }: InvoiceWithEvents): readonly Event[] {
  return directDebits.flatMap(({ presentedOn, amount }): readonly Event[] =>
    presentedOn === null ? [] : [{ kind: 'presented', date: presentedOn, amount }],
  )
}

function reversalsOf({ directDebits }: InvoiceWithEvents): readonly Event[] {
  return directDebits.flatMap(({ outcome, outcomeOn, amount }): readonly Event[] =>
    outcome === 'reversed' ? [{ kind: 'reversed', date: outcomeOn, amount }] : [],
  )
}

function paymentsIn(invoice: InvoiceWithEvents): readonly Event[] {
  const { receipts, allocations } = invoice
  const reversals = reversalsOf(invoice)
  const received = receipts
    .map(
      ({ date, amount }): Event => ({
        kind: amount.cents < 0 ? 'refund' : 'received',
        date,
        amount,
      }),
    )
    // A booked reversal is also a negative receipt.
    .filter((event) => event.kind !== 'refund' || !reversals.some((reversal) => isSame(reversal, event)))
  return [...received, ...allocations.map(({ kind, date, amount }) => ({ kind, date, amount }))]
}

function isSame(reversal: Event, refund: Event): boolean {
  return reversal.date === refund.date && Math.abs(reversal.amount.cents) === -refund.amount.cents
}
