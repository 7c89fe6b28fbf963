import { type Cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { InvoiceId, TermId } from '../values/ids.ts'
import { type Instalment, instalmentsOf } from './instalment.ts'
import { makeInvoice } from './invoice.ts'
import { atHome, homeMeasure, measureOf, type View, worth } from './measure.ts'
import { byText, newestFirst } from './order.ts'
import { daysOverdue } from './overdue.ts'
import { withReversalsOwed } from './reversal.ts'
import { sidesOf } from './sides.ts'
import { type ItemKind, isUnderWay, type Term } from './term.ts'

export type Collection = 'none' | 'underWay'

/** An open instalment of an invoice, or an open credit note, receipt or correction. */
export type OpenItem = {
  readonly id: TermId
  readonly kind: ItemKind
  readonly invoiceNumber: string | null
  /** Null if there is no invoice to open, as for a loose receipt. */
  readonly invoiceId: InvoiceId | null
  readonly date: Day
  readonly dueDate: Day | null
  readonly reference: string | null
  readonly description: string | null
  /** The whole instalment, before anything was settled. */
  readonly amount: Money
  readonly open: Money
  /** The same amounts in the home currency; null if they already are. */
  readonly home: { readonly amount: Money; readonly open: Money } | null
  readonly daysOverdue: number
  readonly collection: Collection
}

/** An open item with the values needed to add it up. */
export type OpenPosition = {
  readonly item: OpenItem
  /** The open amount in the home currency. */
  readonly home: Cents
  /** True for an amount charged under an invoice; false for credit and for corrections without an invoice. */
  readonly isCharge: boolean
}

/** `total` and `overdue` are in the home currency. */
export type OpenItems = {
  readonly items: readonly OpenItem[]
  readonly total: Money
  readonly overdue: Money
}

/** Returns every open item among the terms of one client or creditor. Their sum is the balance. */
export function openItemsOf(terms: readonly Term[], view: View): OpenItems {
  const positions = openPositions(terms, view)
  const sum = (selected: readonly OpenPosition[]): Money => ({
    cents: sumCents(selected.map(({ home }) => home)),
    currency: view.homeCurrency,
  })
  return {
    items: positions.map(({ item }) => item),
    total: sum(positions),
    overdue: sum(positions.filter(isOverdue)),
  }
}

/** Returns the open items newest first; within an invoice, the first to fall due comes first. */
export function openPositions(terms: readonly Term[], view: View): readonly OpenPosition[] {
  return [...Map.groupBy(terms, (term) => term.invoiceId).values()]
    .flatMap((group) => positionsOf(group, view))
    .filter(({ item, home }) => item.open.cents !== 0 || home !== 0)
    .toSorted((one, other) => newestItemFirst(one.item, other.item))
}

/** Returns true for open charges past their due date. Credit never lowers the overdue amount. */
export function isOverdue({ item }: OpenPosition): boolean {
  return item.daysOverdue > 0
}

function positionsOf(group: readonly Term[], view: View): readonly OpenPosition[] {
  const isInvoice = makeInvoice(group)
  const terms = isInvoice ? withReversalsOwed(group) : group
  const { kind, charges } = sidesOf(terms)
  const invoiceCharges = new Set(kind === 'invoice' ? charges : [])
  return instalmentsOf(terms).map((instalment) => {
    const isCharge = instalment.terms.some((term) => invoiceCharges.has(term))
    return positionOf(instalment, view, { isInvoice, isCharge })
  })
}

function positionOf(
  instalment: Instalment,
  view: View,
  { isInvoice, isCharge }: { readonly isInvoice: boolean; readonly isCharge: boolean },
): OpenPosition {
  const { first, terms, dueDate } = instalment
  const measure = measureOf(terms, view.homeCurrency)
  const open = worth(instalment.open, measure)
  const inHome = homeMeasure(view.homeCurrency)
  const home = { amount: worth(terms, inHome), open: worth(instalment.open, inHome) }
  const item: OpenItem = {
    id: (instalment.open[0] ?? first).id,
    kind: first.kind,
    invoiceNumber: first.invoiceNumber,
    invoiceId: isInvoice ? first.invoiceId : null,
    date: first.date,
    dueDate,
    reference: first.reference,
    description: first.description,
    amount: worth(terms, measure),
    open,
    home: atHome(measure, view.homeCurrency, home),
    daysOverdue: isCharge ? daysOverdue({ dueDate, open: open.cents }, view.today) : 0,
    collection: instalment.open.some(isUnderWay) ? 'underWay' : 'none',
  }
  return { item, home: home.open.cents, isCharge }
}

function newestItemFirst(one: OpenItem, other: OpenItem): number {
  const sortKey = ({ date, invoiceNumber }: OpenItem) => ({ date, number: invoiceNumber, id: '' })
  return (
    newestFirst(sortKey(one), sortKey(other)) ||
    byText(one.dueDate ?? '~', other.dueDate ?? '~') ||
    byText(one.id, other.id)
  )
}
