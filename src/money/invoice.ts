import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import { type Day, daysBetween } from '../values/day.ts'
import type { InvoiceId } from '../values/ids.ts'
import { type NameAllocations, type NamedAllocation, namesOfAllocations } from './allocations.ts'
import { type Instalment, instalmentsOf } from './instalment.ts'
import { atHome, homeMeasure, type Measure, measureOf, type View, worth } from './measure.ts'
import { byText, newestFirst, oldestTermFirst } from './order.ts'
import { withReversalsOwed } from './reversal.ts'
import { type ReversalReason, reversalReasonIn } from './reversalReason.ts'
import { type Settlements, type Sides, settlementsOf } from './settlements.ts'
import { isCollected, isOpen, type Term } from './term.ts'

export type InvoiceStatus =
  | 'open'
  | 'partlyPaid'
  | 'underWay'
  | 'paid'
  | 'reversed'
  | 'credited'
  | 'writtenOff'
  /** Without money, and the ledger does not tell whether by credit or written off; or by both. */
  | 'settled'
  | 'creditNote'

export type Invoice = {
  readonly id: InvoiceId
  readonly number: string | null
  readonly date: Day
  /** The first day on which something of what is still open falls due; the last one when nothing is open. */
  readonly dueDate: Day | null
  readonly reference: string | null
  readonly amount: Money
  /** Settled in any way; amount = paid + open, always. */
  readonly paid: Money
  readonly open: Money
  /** The same in the home currency; null when it is told in that already. */
  readonly home: { readonly amount: Money; readonly paid: Money; readonly open: Money } | null
  /** Money that came in; what else is paid was settled without money. */
  readonly received: Money
  /** What of `paid` was written off, as far as the ledger tells. */
  readonly writtenOff: Money
  /** On how many days it came in, or went back. */
  readonly receiptDays: number
  readonly lastReceiptDate: Day | null
  readonly status: InvoiceStatus
  /** Why the bank took the direct debit back, where the ledger holds its code; null unless reversed. */
  readonly reversalReason: ReversalReason | null
  /** What of it is being collected by direct debit. */
  readonly underWay: Money
  /** What is open of the instalments that fell due before today; never more than `open`. */
  readonly overdue: Money
  /** Days since the first of them fell due; 0 when nothing is overdue. */
  readonly daysOverdue: number
}

/** An invoice with what it was made of. */
export type InvoiceFigures = {
  readonly invoice: Invoice
  readonly description: string | null
  readonly instalments: readonly Instalment[]
  readonly settlements: Settlements
  /** The allocations among the settlements, by name; oldest first. */
  readonly allocations: readonly NamedAllocation[]
  readonly measure: Measure
  /** In the home currency, for totals over invoices. */
  readonly home: { readonly amount: Cents; readonly open: Cents }
}

/** True for terms that make an invoice or a credit note; a loose receipt or correction makes none. */
export function makeInvoice(terms: readonly Term[]): boolean {
  return terms.some(
    ({ kind, invoiceNumber }) =>
      kind === 'invoice' || kind === 'creditNote' || (kind === 'other' && invoiceNumber !== null),
  )
}

/** One row per invoice and credit note among all terms of a client or creditor, newest first. */
export function invoicesOf(terms: readonly Term[], view: View): readonly InvoiceFigures[] {
  const name = namesOfAllocations(terms)
  return [...Map.groupBy(terms, (term) => term.invoiceId).values()]
    .filter(makeInvoice)
    .flatMap((group) => figuresOf(group, { ...view, name }) ?? [])
    .toSorted((one, other) => newestFirst(one.invoice, other.invoice))
}

type Naming = View & { readonly name: NameAllocations }

function figuresOf(terms: readonly Term[], view: Naming): InvoiceFigures | null {
  const sides = sidesOf(terms.toSorted(oldestTermFirst))
  const [first] = sides.charges
  if (!first || !makeInvoice(terms)) return null
  const measure = measureOf(terms, view.homeCurrency)
  const amount = worth(sides.charges, measure)
  const open = worth(terms.filter(isOpen), measure)
  const paid = { cents: cents(amount.cents - open.cents), currency: measure.currency }
  const settlements = settlementsOf(sides, measure)
  const allocations = view.name(settlements.allocations, measure.currency)
  const money = (parts: readonly { readonly cents: Cents }[]): Money => ({
    cents: sumCents(parts.map((part) => part.cents)),
    currency: measure.currency,
  })
  const instalments = instalmentsOf(sides.charges)
  const owed = instalmentsOf(
    withReversalsOwed(terms).filter((term) => term.kind === 'invoice' || sides.charges.includes(term)),
  )
  const dueDate = dueDateOf(owed)
  const home = homeFigures(terms, sides.charges, view.homeCurrency)
  const invoice: Invoice = {
    id: first.invoiceId,
    number: first.invoiceNumber,
    date: first.date,
    dueDate,
    reference: firstText(sides.charges, (term) => term.reference),
    amount,
    paid,
    open,
    home: atHome(measure, view.homeCurrency, home),
    received: money(settlements.receipts),
    writtenOff: money(allocations.filter(({ kind }) => kind === 'writeOff')),
    receiptDays: new Set(settlements.receipts.map((receipt) => receipt.date)).size,
    lastReceiptDate:
      settlements.receipts.findLast((receipt) => receipt.cents * amount.cents > 0)?.date ?? null,
    status: statusOf(terms, { amount: amount.cents, open: open.cents, settlements, allocations }),
    reversalReason: reasonOf(terms.filter(isReversed)),
    underWay: worth(terms.filter(isCollected), measure),
    ...lateness({ instalments: owed, open, measure, today: view.today }),
  }
  return {
    invoice,
    description: firstText(sides.charges, (term) => term.description),
    instalments,
    settlements,
    allocations,
    measure,
    home: { amount: home.amount.cents, open: home.open.cents },
  }
}

function homeFigures(terms: readonly Term[], charges: readonly Term[], currency: string) {
  const measure = homeMeasure(currency)
  const [amount, open] = [worth(charges, measure), worth(terms.filter(isOpen), measure)]
  return { amount, open, paid: { cents: cents(amount.cents - open.cents), currency } }
}

/**
 * What is charged makes the amount. Under the number of an invoice that is the invoice itself, with
 * corrections that raise it; a credit note, receipt or lowering correction stands against it.
 */
function sidesOf(terms: readonly Term[]): Sides {
  const main = (['invoice', 'creditNote', 'other'] as const).find((kind) =>
    terms.some((term) => term.kind === kind),
  )
  const isCharge = (term: Term): boolean =>
    term.kind === main || (main === 'invoice' && term.kind === 'other' && term.amountHome > 0)
  return {
    charges: terms.filter(isCharge),
    against: terms.filter((term) => !isCharge(term)),
  }
}

function dueDateOf(instalments: readonly Instalment[]): Day | null {
  const days = (chosen: readonly Instalment[]) =>
    chosen.flatMap((instalment) => instalment.dueDate ?? []).toSorted(byText)
  return days(instalments.filter(({ open }) => open.length > 0))[0] ?? days(instalments).at(-1) ?? null
}

function lateness(of: {
  readonly instalments: readonly Instalment[]
  readonly open: Money
  readonly measure: Measure
  readonly today: Day
}): Pick<Invoice, 'overdue' | 'daysOverdue'> {
  const { open, measure, today } = of
  const late = of.instalments.filter(
    (instalment) =>
      instalment.dueDate !== null && instalment.dueDate < today && worth(instalment.open, measure).cents > 0,
  )
  const owed = worth(
    late.flatMap((instalment) => instalment.open),
    measure,
  )
  const overdue = cents(Math.max(0, Math.min(owed.cents, open.cents)))
  const first = dueDateOf(late)
  return {
    overdue: { cents: overdue, currency: measure.currency },
    daysOverdue: overdue > 0 && first ? daysBetween(first, today) : 0,
  }
}

/** A reversal comes before all else that can be said of an open invoice: it is what the client rings about. */
function statusOf(
  terms: readonly Term[],
  figures: {
    readonly amount: Cents
    readonly open: Cents
    readonly settlements: Settlements
    readonly allocations: readonly NamedAllocation[]
  },
): InvoiceStatus {
  const { amount, open, settlements, allocations } = figures
  if (amount < 0) return 'creditNote'
  if (open > 0 && terms.some(isReversed)) return 'reversed'
  if (terms.some(isCollected)) return 'underWay'
  if (open > 0) return open < amount ? 'partlyPaid' : 'open'
  const cameIn = sumCents(settlements.receipts.map((receipt) => receipt.cents))
  if (cameIn > 0 || allocations.length === 0) return 'paid'
  const isOnly = (kind: NamedAllocation['kind']) => allocations.every((each) => each.kind === kind)
  if (isOnly('credit')) return 'credited'
  return isOnly('writeOff') ? 'writtenOff' : 'settled'
}

function isReversed(term: Term): boolean {
  return term.isReversal && term.state === 'open'
}

function reasonOf(reversals: readonly Term[]): ReversalReason | null {
  const newest = reversals.toSorted(oldestTermFirst).at(-1)
  return newest ? reversalReasonIn(newest.description) : null
}

function firstText(terms: readonly Term[], read: (term: Term) => string | null): string | null {
  for (const term of terms) {
    const text = read(term)
    if (text) return text
  }
  return null
}
