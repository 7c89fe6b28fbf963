import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import { type Day, daysBetween } from '../values/day.ts'
import type { InvoiceId } from '../values/ids.ts'
import { type NameAllocations, type NamedAllocation, namesOfAllocations } from './creditOrWriteOff.ts'
import { type Due, duesOf } from './dues.ts'
import { type Instalment, instalmentsOf } from './instalment.ts'
import type { InvoiceGroup } from './invoiceGroups.ts'
import { atHome, homeMeasure, type Measure, type View, worth } from './measure.ts'
import { oncePerView } from './oncePerView.ts'
import { byText, newestFirst, oldestTermFirst } from './order.ts'
import { type Position, type PositionGroup, positionGroups } from './positions.ts'
import { type Reversal, reversalOf } from './reversal.ts'
import { type Settlements, settlementsOf } from './settlements.ts'
import { sidesOf } from './sides.ts'
import { type InvoiceStatus, statusOf } from './status.ts'
import { isCollected, isOpen, isUnderWay, type Term } from './term.ts'

export type Invoice = {
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
  /** The direct debit that was taken back; null unless it is open again. */
  readonly reversal: Reversal | null
  /** The amount being collected by direct debit. */
  readonly underWay: Money
  /** True for a credit note of which all that is open is in a batch, so that it is being paid back or settled. */
  readonly isBeingRefunded: boolean
  /** The overdue instalments together; at most the open amount. */
  readonly overdue: Money
  /** Days since the first overdue instalment fell due; 0 if nothing is overdue. */
  readonly daysOverdue: number
  /** The amounts still to be paid, by due date. */
  readonly dues: readonly Due[]
}

/** An invoice with the parts its figures are made of. */
export type InvoiceFigures = {
  readonly invoice: Invoice
  readonly description: string | null
  /** The terms of the invoice and everything booked under its number. */
  readonly terms: readonly Term[]
  readonly instalments: readonly Instalment[]
  readonly settlements: Settlements
  /** The allocations among the settlements with their kind, oldest first. */
  readonly allocations: readonly NamedAllocation[]
  readonly measure: Measure
  /** In the home currency, for totals over invoices. */
  readonly home: { readonly amount: Cents; readonly open: Cents; readonly overdue: Cents }
}

/** Returns one row for each invoice and credit note among all terms of a client or creditor, newest first. */
export const invoicesOf = oncePerView((terms, view): readonly InvoiceFigures[] => {
  const nameAllocations = namesOfAllocations(terms)
  return positionGroups(terms, view)
    .flatMap((each) => figuresOf(each, view, nameAllocations) ?? [])
    .toSorted((one, other) => newestFirst(one.invoice, other.invoice))
})

function figuresOf(
  { group, measure, positions }: PositionGroup,
  { homeCurrency, today }: View,
  nameAllocations: NameAllocations,
): InvoiceFigures | null {
  if (!group.isInvoice) return null
  const sides = sidesOf({ ...group, terms: group.terms.toSorted(oldestTermFirst) })
  const { charges } = sides
  const [first] = charges
  if (!first) return null
  const { amount, open, paid } = amountsOf(group, charges, measure)
  const home = amountsOf(group, charges, homeMeasure(homeCurrency))
  const settlements = settlementsOf(sides, measure)
  const allocations = nameAllocations(settlements.allocations, measure.currency)
  const { receipts } = settlements
  const late = positions.filter(({ daysOverdue }) => daysOverdue > 0)
  const firstLate = firstDueDate(late)
  const invoice: Invoice = {
    id: group.id,
    number: first.invoiceNumber,
    date: first.date,
    dueDate: dueDateOf(positions.filter(({ isCharge }) => isCharge)),
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
    status: statusOf(group.terms, { amount: amount.cents, open: open.cents, settlements, allocations }),
    reversal: reversalOf(group.terms, measure),
    underWay: worth(group.terms.filter(isCollected), measure),
    isBeingRefunded: amount.cents < 0 && charges.filter(isOpen).every(isUnderWay),
    overdue: moneyOf(measure, late),
    daysOverdue: firstLate ? daysBetween(firstLate, today) : 0,
    dues: duesOf(positions, measure.currency, ({ leftInvoiced }) => leftInvoiced),
  }
  return {
    invoice,
    description: firstText(charges, (term) => term.description),
    terms: group.terms,
    instalments: instalmentsOf(charges),
    settlements,
    allocations,
    measure,
    home: {
      amount: home.amount.cents,
      open: home.open.cents,
      overdue: sumCents(late.map(({ left }) => left)),
    },
  }
}

function amountsOf({ terms }: InvoiceGroup, charges: readonly Term[], measure: Measure) {
  const amount = worth(charges, measure)
  const open = worth(terms.filter(isOpen), measure)
  const paid: Money = { cents: cents(amount.cents - open.cents), currency: measure.currency }
  return { amount, paid, open }
}

function dueDateOf(positions: readonly Position[]): Day | null {
  return firstDueDate(positions.filter(({ left }) => left !== 0)) ?? dueDates(positions).at(-1) ?? null
}

function firstDueDate(positions: readonly Position[]): Day | null {
  return dueDates(positions)[0] ?? null
}

function dueDates(positions: readonly Position[]): readonly Day[] {
  return positions.flatMap(({ instalment }) => instalment.dueDate ?? []).toSorted(byText)
}

function moneyOf({ currency }: Measure, positions: readonly Position[]): Money {
  return { cents: sumCents(positions.map(({ leftInvoiced }) => leftInvoiced)), currency }
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
