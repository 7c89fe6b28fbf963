import { type Cents, cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { InvoiceId, TermId } from '../values/ids.ts'
import type { ItemKind } from './kind.ts'
import { atHome, homeMeasure, measureOf, type View, worth } from './measure.ts'
import { byText, newestFirst } from './order.ts'
import { type Position, type PositionGroup, positionGroups } from './positions.ts'
import { isCollected, isReversed, isUnderWay, type Term } from './term.ts'

export type Collection = 'none' | 'underWay'

/** An open instalment of an invoice, or an open credit note, receipt or entry by hand. */
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
  /** The overdue part of `open`, in the home currency. */
  readonly overdue: Money
  readonly daysOverdue: number
  readonly collection: Collection
  /** True if it was paid by direct debit and taken back. */
  readonly isReversed: boolean
}

/** An open item with the values needed to add it up. */
export type OpenPosition = Position & {
  readonly item: OpenItem
  /** The open amount in the home currency. */
  readonly home: Cents
}

/** The totals are in the home currency. */
export type OpenItems = {
  readonly items: readonly OpenItem[]
  readonly total: Money
  readonly overdue: Money
  /** What is being collected by direct debit. */
  readonly underWay: Money
}

/** Returns every open item among the terms of one client or creditor. Their sum is the balance. */
export function openItemsOf(terms: readonly Term[], view: View): OpenItems {
  const positions = openPositions(terms, view)
  const sum = (amounts: readonly Cents[]): Money => ({
    cents: sumCents(amounts),
    currency: view.homeCurrency,
  })
  return {
    items: positions.map(({ item }) => item),
    total: sum(positions.map(({ home }) => home)),
    overdue: sum(positions.map(({ item }) => item.overdue.cents)),
    underWay: worth(terms.filter(isCollected), homeMeasure(view.homeCurrency)),
  }
}

/**
 * Returns the open items newest first; within an invoice, the first to fall due comes first, and the part that is being
 * collected last.
 */
export function openPositions(terms: readonly Term[], view: View): readonly OpenPosition[] {
  return positionGroups(terms, view)
    .flatMap((each) => each.positions.map((position) => positionOf(position, each, view)))
    .filter(({ item, home }) => item.open.cents !== 0 || home !== 0)
    .toSorted((one, other) => newestItemFirst(one.item, other.item))
}

function positionOf(position: Position, { group }: PositionGroup, view: View): OpenPosition {
  const { instalment, left, daysOverdue } = position
  const { first, terms, dueDate } = instalment
  const measure = measureOf(terms, view.homeCurrency)
  const inHome = homeMeasure(view.homeCurrency)
  const home = { amount: worth(terms, inHome), open: worth(instalment.open, inHome) }
  const item: OpenItem = {
    id: (instalment.open[0] ?? first).id,
    kind: first.kind,
    invoiceNumber: first.invoiceNumber,
    invoiceId: group.isInvoice ? group.id : null,
    date: first.date,
    dueDate,
    reference: first.reference,
    description: first.description,
    amount: worth(terms, measure),
    open: worth(instalment.open, measure),
    home: atHome(measure, view.homeCurrency, home),
    overdue: { cents: daysOverdue > 0 ? left : cents(0), currency: view.homeCurrency },
    daysOverdue,
    collection: instalment.open.some(isUnderWay) ? 'underWay' : 'none',
    isReversed: instalment.open.some(isReversed),
  }
  return { ...position, item, home: home.open.cents }
}

function newestItemFirst(one: OpenItem, other: OpenItem): number {
  const sortKey = ({ date, invoiceNumber }: OpenItem) => ({ date, number: invoiceNumber, id: '' })
  return (
    newestFirst(sortKey(one), sortKey(other)) ||
    byText(one.dueDate ?? '~', other.dueDate ?? '~') ||
    byText(one.collection, other.collection) ||
    byText(one.id, other.id)
  )
}
