import type { TermRow } from '../database/schema.ts'
import { type Cents, cents } from '../values/cents.ts'
import { type Day, day } from '../values/day.ts'
import { type InvoiceId, invoiceId, type TermId, termId } from '../values/ids.ts'
import { type ItemKind, isDifference } from './kind.ts'

export type { ItemKind } from './kind.ts'
export type TermState = TermRow['state']

/**
 * One term of the ledger, open or settled. A positive amount is owed: by the client to the institution, or by the
 * institution to a creditor.
 */
export type Term = {
  readonly id: TermId
  /** The invoice id of its booking. Bookings that share a number each have their own. */
  readonly invoiceId: InvoiceId
  readonly kind: ItemKind
  readonly invoiceNumber: string | null
  readonly booking: string | null
  /** The ledger's id of the whole booking, used to request its lines. */
  readonly entry: string | null
  readonly date: Day
  readonly dueDate: Day | null
  readonly reference: string | null
  readonly description: string | null
  readonly currency: string
  /** In `currency`. */
  readonly amount: Cents
  /** In the currency of the administration. */
  readonly amountHome: Cents
  readonly state: TermState
  readonly lastReceiptDate: Day | null
  readonly settledOn: Day | null
  /** When it was selected for direct debit, if the ledger knows. */
  readonly presentedOn: Day | null
  readonly isReversal: boolean
}

/** The columns to select for `termOf`. */
export const termColumns = [
  'id',
  'invoice_id',
  'own_invoice_id',
  'kind',
  'invoice_number',
  'booking',
  'entry',
  'date',
  'due_date',
  'reference',
  'description',
  'currency',
  'amount',
  'amount_home',
  'state',
  'last_receipt_date',
  'settled_on',
  'presented_on',
  'is_reversal',
] as const satisfies readonly (keyof TermRow)[]

/** The columns of a term that a query selects. */
export type SelectedTerm = Pick<TermRow, (typeof termColumns)[number]>

/** Decodes a row. Throws a RangeError if an id, date or amount is malformed. */
export function termOf(row: SelectedTerm): Term {
  return {
    id: termId(row.id),
    invoiceId: invoiceId(row.own_invoice_id ?? row.invoice_id),
    kind: row.kind,
    invoiceNumber: row.invoice_number,
    booking: row.booking,
    entry: row.entry,
    date: day(row.date),
    dueDate: dayOrNull(row.due_date),
    reference: row.reference,
    description: row.description,
    currency: row.currency,
    amount: cents(row.amount),
    amountHome: cents(row.amount_home),
    state: row.state,
    lastReceiptDate: dayOrNull(row.last_receipt_date),
    settledOn: dayOrNull(row.settled_on),
    presentedOn: dayOrNull(row.presented_on),
    isReversal: row.is_reversal,
  }
}

export function isOpen(term: Term): boolean {
  return term.state !== 'settled'
}

/** Returns true if the term is selected for a direct debit batch or sent to the bank. */
export function isUnderWay({ state }: Term): boolean {
  return state === 'selected' || state === 'processed'
}

/**
 * Returns true for a small or exchange difference that was settled without money. It balances something that is counted
 * already, so it is no part of what was invoiced or paid.
 */
export function isMatchedDifference(term: Term): boolean {
  return isDifference(term) && !isOpen(term) && term.lastReceiptDate === null
}

/** Returns true if the term is owed and being collected. A credit in the same batch is not. */
export function isCollected(term: Term): boolean {
  return isUnderWay(term) && term.amountHome > 0
}

/** Returns true for a reversal that the ledger books as a term of its own, instead of reopening the settled term. */
export function isBookedReversal(term: Term): boolean {
  return term.kind === 'receipt' && term.isReversal && term.amountHome > 0
}

/** Returns true for an open amount that was paid by direct debit and taken back, in either way of booking. */
export function isReversed(term: Term): boolean {
  return term.isReversal && term.state === 'open' && term.amountHome > 0
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : day(text)
}
