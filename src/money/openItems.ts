import { type Cents, type Money, sumCents } from '../values/cents.ts'
import { type Day, daysBetween } from '../values/day.ts'
import type { InvoiceId, TermId } from '../values/ids.ts'
import { type Instalment, instalmentsOf } from './instalment.ts'
import { makeInvoice } from './invoice.ts'
import { atHome, homeMeasure, measureOf, type View, worth } from './measure.ts'
import { byText, newestFirst } from './order.ts'
import { withReversalsOwed } from './reversal.ts'
import { type ItemKind, isUnderWay, type Term } from './term.ts'

export type Collection = 'none' | 'underWay'

/** What is not settled of one instalment of an invoice, or of a credit note, receipt or correction. */
export type OpenItem = {
  readonly id: TermId
  readonly kind: ItemKind
  readonly invoiceNumber: string | null
  /** Null when there is no invoice to open: a loose receipt. */
  readonly invoiceId: InvoiceId | null
  readonly date: Day
  readonly dueDate: Day | null
  readonly reference: string | null
  readonly description: string | null
  /** The whole instalment, before anything was settled. */
  readonly amount: Money
  readonly open: Money
  /** The same in the home currency; null when it is told in that already. */
  readonly home: { readonly amount: Money; readonly open: Money } | null
  readonly daysOverdue: number
  readonly collection: Collection
}

/** An open item with what is open in the home currency. */
export type OpenPosition = { readonly item: OpenItem; readonly home: Cents }

/** In the home currency; an item itself is told in its own. */
export type OpenItems = {
  readonly items: readonly OpenItem[]
  readonly total: Money
  readonly overdue: Money
}

/** Every open item among the terms of one client or creditor; their sum is the balance. */
export function openItemsOf(terms: readonly Term[], view: View): OpenItems {
  const positions = openPositions(terms, view)
  const money = (chosen: readonly OpenPosition[]): Money => ({
    cents: sumCents(chosen.map(({ home }) => home)),
    currency: view.homeCurrency,
  })
  return {
    items: positions.map(({ item }) => item),
    total: money(positions),
    overdue: money(positions.filter(isOverdue)),
  }
}

/** Newest first; of one invoice the first to fall due comes first. */
export function openPositions(terms: readonly Term[], view: View): readonly OpenPosition[] {
  return [...Map.groupBy(terms, (term) => term.invoiceId).values()]
    .flatMap((group) => {
      const isInvoice = makeInvoice(group)
      const owed = isInvoice ? withReversalsOwed(group) : group
      return instalmentsOf(owed).map((instalment) => positionOf(instalment, view, isInvoice))
    })
    .filter(({ item, home }) => item.open.cents !== 0 || home !== 0)
    .toSorted((one, other) => byPlace(one.item, other.item))
}

/** Open invoices past their due date; credit never lowers what is overdue. */
export function isOverdue({ item }: OpenPosition): boolean {
  return item.daysOverdue > 0
}

function positionOf(instalment: Instalment, view: View, isInvoice: boolean): OpenPosition {
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
    daysOverdue:
      first.kind === 'invoice' && open.cents > 0 && dueDate
        ? Math.max(0, daysBetween(dueDate, view.today))
        : 0,
    collection: instalment.open.some(isUnderWay) ? 'underWay' : 'none',
  }
  return { item, home: home.open.cents }
}

function byPlace(one: OpenItem, other: OpenItem): number {
  const place = ({ date, invoiceNumber }: OpenItem) => ({ date, number: invoiceNumber, id: '' })
  return (
    newestFirst(place(one), place(other)) ||
    byText(one.dueDate ?? '~', other.dueDate ?? '~') ||
    byText(one.id, other.id)
  )
}
