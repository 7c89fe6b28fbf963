import type { InvoiceId } from '../values/ids.ts'
import { type Role, strength, strongestRole } from './kind.ts'
import { byText } from './order.ts'
import { isBookedReversal, isOpen, type Term } from './term.ts'

/** The terms of one invoice, or of a booking that belongs to no invoice. */
export type InvoiceGroup = {
  /** The invoice id of the invoice's own booking, or of the loose booking. */
  readonly id: InvoiceId
  /** True for an invoice or a credit note, false for a loose receipt or entry. */
  readonly isInvoice: boolean
  /** The terms of that booking first, then those booked under its number. */
  readonly terms: readonly Term[]
}
type Booking = { readonly id: InvoiceId; readonly role: Role; readonly terms: readonly Term[] }

/**
 * Divides all terms of one client or creditor over invoices. Each booking of an invoice or an opening balance is an
 * invoice of its own, even if another has the same number. Receipts, credit notes and entries by hand with that number
 * belong to it. If several invoices have the number, such a booking belongs to the only one that it fits. If it fits
 * more than one, or none, it stands alone, so that no payment is shown on the wrong invoice.
 */
export function invoiceGroups(terms: readonly Term[]): readonly InvoiceGroup[] {
  const bookings = [...Map.groupBy(terms, ({ invoiceId }) => invoiceId)].map(([id, own]) => ({
    id,
    role: strongestRole(own),
    terms: own,
  }))
  return [...Map.groupBy(bookings, numberOf).entries()].flatMap(([number, sharing]) =>
    number === null ? sharing.map(ownGroup) : groupsOfNumber(sharing),
  )
}

function numberOf({ terms }: Booking): string | null {
  return terms[0]?.invoiceNumber ?? null
}

/** Returns a booking as a group of its own. An opening balance or an entry by hand is an invoice only with a number. */
function ownGroup({ id, role, terms }: Booking): InvoiceGroup {
  const hasNumber = terms.some(({ invoiceNumber }) => invoiceNumber !== null)
  const isInvoice = hasNumber
    ? role !== 'loose'
    : terms.some(({ kind }) => kind === 'invoice' || kind === 'creditNote')
  return { id, isInvoice, terms }
}

function groupsOfNumber(bookings: readonly Booking[]): readonly InvoiceGroup[] {
  const invoices = invoicesAmong(bookings)
  const belonging = new Map<InvoiceId, Term[]>()
  const alone: Booking[] = []
  for (const booking of bookings) {
    if (invoices.includes(booking)) continue
    const invoice = invoiceFor(booking, invoices)
    if (invoice) belonging.set(invoice.id, [...(belonging.get(invoice.id) ?? []), ...booking.terms])
    else alone.push(booking)
  }
  return [
    ...invoices.map(({ id, terms }) => ({
      id,
      isInvoice: true,
      terms: [...terms, ...(belonging.get(id) ?? [])],
    })),
    ...alone.map(ownGroup),
  ]
}

/**
 * Returns the bookings that are invoices. Entries by hand count only if there is nothing else: then those that are owed,
 * or all of them if none is owed.
 */
function invoicesAmong(bookings: readonly Booking[]): readonly Booking[] {
  const role = strength.find((each) => bookings.some((booking) => booking.role === each))
  const strongest = bookings.filter((booking) => booking.role === role)
  if (role !== 'adjustment') return strongest
  const owed = strongest.filter(({ terms }) => homeOf(terms) > 0)
  return owed.length > 0 ? owed : strongest
}

function invoiceFor(booking: Booking, invoices: readonly Booking[]): Booking | null {
  const [only] = invoices
  if (only && invoices.length === 1) return only
  const fitting = invoices.filter((invoice) => fits(booking, invoice))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Returns true if a booking may belong to this one of several invoices with its number. */
function fits({ terms }: Booking, invoice: Booking): boolean {
  if (byText(firstDate(terms), firstDate(invoice.terms)) < 0) return false
  const reversal = terms.find(isBookedReversal)
  if (reversal) {
    return invoice.terms.some((term) => term.lastReceiptDate !== null && term.amount === reversal.amount)
  }
  const open = homeOf(terms.filter(isOpen))
  return open === 0 || open > 0 || homeOf(invoice.terms.filter(isOpen)) > 0
}

function firstDate(terms: readonly Term[]): string {
  return terms.map(({ date }) => date).toSorted(byText)[0] ?? ''
}

function homeOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { amountHome }) => sum + amountHome, 0)
}
