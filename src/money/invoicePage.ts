import { cents, type Money } from '../values/cents.ts'
import { type Invoice, type InvoiceFigures, invoicesOf } from './invoice.ts'
import type { View } from './measure.ts'
import { newestFirst, type SortKey } from './order.ts'
import type { Term } from './term.ts'

/** `cursor` is the `next` of the previous page; null requests the first page. */
export type PageRequest = {
  readonly show: 'open' | 'all'
  readonly cursor: string | null
  readonly limit: number
}

export type InvoicePage = {
  readonly invoices: readonly Invoice[]
  /** Over all pages, in the home currency. */
  readonly totals: { readonly amount: Money; readonly paid: Money; readonly open: Money }
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
  readonly counts: { readonly open: number; readonly all: number }
}

/**
 * Returns a page of invoices, newest first. The cursor holds the sort key of the last invoice of the previous page, so
 * new invoices do not shift the pages. A malformed cursor gives the first page.
 */
export function invoicePageOf(terms: readonly Term[], request: PageRequest, view: View): InvoicePage {
  return pageOf(invoicesOf(terms, view), request, view.homeCurrency)
}

/** Returns a page of invoices that were computed before and are sorted newest first. */
export function pageOf(
  all: readonly InvoiceFigures[],
  request: PageRequest,
  homeCurrency: string,
): InvoicePage {
  const open = all.filter(isOpenInvoice)
  const shown = request.show === 'open' ? open : all
  const last = request.cursor === null ? null : readCursor(request.cursor)
  const after = last ? shown.filter(({ invoice }) => newestFirst(last, invoice) < 0) : shown
  const invoices = after.slice(0, request.limit).map(({ invoice }) => invoice)
  const end = invoices.at(-1)
  return {
    invoices,
    totals: totalsOf(shown, homeCurrency),
    next: end && after.length > invoices.length ? writeCursor(end) : null,
    counts: { open: open.length, all: all.length },
  }
}

/** Returns true if anything is not settled, also in favour of the client. */
export function isOpenInvoice({ invoice, home }: InvoiceFigures): boolean {
  return invoice.open.cents !== 0 || home.open !== 0
}

function totalsOf(shown: readonly InvoiceFigures[], currency: string): InvoicePage['totals'] {
  let amount = 0
  let open = 0
  for (const { home } of shown) {
    amount += home.amount
    open += home.open
  }
  const money = (value: number): Money => ({ cents: cents(value), currency })
  return { amount: money(amount), paid: money(amount - open), open: money(open) }
}

function writeCursor({ date, number, id }: SortKey): string {
  return Buffer.from(`${date} ${id} ${number ?? ''}`).toString('base64url')
}

function readCursor(cursor: string): SortKey | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, date, id, number] = /^(\d{4}-\d{2}-\d{2}) ([\da-f-]{36}) (.*)$/s.exec(text) ?? []
  return date && id ? { date, id, number: number ?? '' } : null
}
