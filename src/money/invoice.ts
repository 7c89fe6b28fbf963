import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { InvoiceId } from '../values/ids.ts'
import { type NameAllocations, type NamedAllocation, namesOfAllocations } from './creditOrWriteOff.ts'
import { firstDueDate, type Instalment, instalmentsOf, lastDueDate } from './instalment.ts'
import { atHome, homeMeasure, type Measure, measureOf, type View, worth } from './measure.ts'
import { newestFirst, oldestTermFirst } from './order.ts'
import { type Overdue, overdueOf } from './overdue.ts'
import { withReversalsOwed } from './reversal.ts'
import type { ReversalReason } from './reversalReason.ts'
import { type Settlements, settlementsOf } from './settlements.ts'
import { sidesOf } from './sides.ts'
import { type InvoiceStatus, reversalReasonOf, statusOf } from './status.ts'
import { isCollected, isOpen, type Term } from './term.ts'

export type Invoice = Overdue & {
  readonly id: InvoiceId
  readonly number: string | null
  readonly date: Day
  /** The first due date of the part that is still open; the last due date if nothing is open. */
  readonly dueDate: Day | null
  readonly reference: string | null
  readonly amount: Money
  /** Everything settled, with or without money. `amount` is always `paid` plus `open`. */
  readonly paid: Money
  readonly open: Money
  /** The same amounts in the home currency; null if they already are. */
  readonly home: { readonly amount: Money; readonly paid: Money; readonly open: Money } | null
  /** The part of `paid` that came in as money. */
  readonly received: Money
  /** The part of `paid` known to be written off. */
  readonly writtenOff: Money
  /** The number of days on which money came in or went back. */
  readonly receiptDays: number
  readonly lastReceiptDate: Day | null
  readonly status: InvoiceStatus
  /** The bank's reason for taking a direct debit back; null unless reversed, and if the ledger has no code. */
  readonly reversalReason: ReversalReason | null
  /** The amount being collected by direct debit. */
  readonly underWay: Money
}

/** An invoice with the parts its figures are made of. */
export type InvoiceFigures = {
  readonly invoice: Invoice
  readonly description: string | null
  readonly instalments: readonly Instalment[]
  readonly settlements: Settlements
  /** The allocations among the settlements with their kind, oldest first. */
  readonly allocations: readonly NamedAllocation[]
  readonly measure: Measure
  /** In the home currency, for totals over invoices. */
  readonly home: { readonly amount: Cents; readonly open: Cents }
}

/** Returns true if the terms of one invoice id form an invoice or a credit note, not a loose receipt or correction. */
export function makeInvoice(terms: readonly Term[]): boolean {
  return terms.some(
    ({ kind, invoiceNumber }) =>
      kind === 'invoice' || kind === 'creditNote' || (kind === 'other' && invoiceNumber !== null),
  )
}

/** Returns one row for each invoice and credit note among all terms of a client or creditor, newest first. */
export function invoicesOf(terms: readonly Term[], view: View): readonly InvoiceFigures[] {
  const nameAllocations = namesOfAllocations(terms)
  return [...Map.groupBy(terms, (term) => term.invoiceId).values()]
    .filter(makeInvoice)
    .flatMap((group) => figuresOf(group, view, nameAllocations) ?? [])
    .toSorted((one, other) => newestFirst(one.invoice, other.invoice))
}

function figuresOf(
  terms: readonly Term[],
  { homeCurrency, today }: View,
  nameAllocations: NameAllocations,
): InvoiceFigures | null {
  const sides = sidesOf(terms.toSorted(oldestTermFirst))
  const { charges } = sides
  const [first] = charges
  if (!first) return null
  const measure = measureOf(terms, homeCurrency)
  const { amount, open, paid } = amountsOf(terms, charges, measure)
  const home = amountsOf(terms, charges, homeMeasure(homeCurrency))
  const settlements = settlementsOf(sides, measure)
  const allocations = nameAllocations(settlements.allocations, measure.currency)
  const owed = instalmentsOf(sidesOf(withReversalsOwed(terms)).charges)
  const { receipts } = settlements
  const invoice: Invoice = {
    id: first.invoiceId,
    number: first.invoiceNumber,
    date: first.date,
    dueDate: firstDueDate(owed.filter((instalment) => instalment.open.length > 0)) ?? lastDueDate(owed),
    reference: firstText(charges, (term) => term.reference),
    amount,
    paid,
    open,
    home: atHome(measure, homeCurrency, home),
    received: sumIn(measure, receipts),
    writtenOff: sumIn(
      measure,
      allocations.filter(({ kind }) => kind === 'writeOff'),
    ),
    receiptDays: new Set(receipts.map((receipt) => receipt.date)).size,
    lastReceiptDate: receipts.findLast((receipt) => receipt.cents * amount.cents > 0)?.date ?? null,
    status: statusOf(terms, { amount: amount.cents, open: open.cents, settlements, allocations }),
    reversalReason: reversalReasonOf(terms),
    underWay: worth(terms.filter(isCollected), measure),
    ...overdueOf(owed, { open, measure, today }),
  }
  return {
    invoice,
    description: firstText(charges, (term) => term.description),
    instalments: instalmentsOf(charges),
    settlements,
    allocations,
    measure,
    home: { amount: home.amount.cents, open: home.open.cents },
  }
}

function amountsOf(terms: readonly Term[], charges: readonly Term[], measure: Measure) {
  const amount = worth(charges, measure)
  const open = worth(terms.filter(isOpen), measure)
  const paid: Money = { cents: cents(amount.cents - open.cents), currency: measure.currency }
  return { amount, paid, open }
}

function sumIn({ currency }: Measure, parts: readonly { readonly cents: Cents }[]): Money {
  return { cents: sumCents(parts.map((part) => part.cents)), currency }
}

function firstText(terms: readonly Term[], read: (term: Term) => string | null): string | null {
  for (const term of terms) {
    const text = read(term)
    if (text) return text
  }
  return null
}
