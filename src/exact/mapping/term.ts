import { z } from 'zod'
import { cents } from '../../values/cents.ts'
import type { MappedCreditorTerm, MappedTerm } from '../readModelWriters.ts'
import { readAmount, readOptionalAmount } from './amount.ts'
import { type AmountSigns, lineTypes, type Side } from './amountSign.ts'
import {
  currencyShape,
  guid,
  optionalDay,
  optionalDouble,
  optionalGuid,
  optionalInteger,
  optionalText,
  rowVersion,
  yes,
} from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'

export const termProperties = [
  'ID',
  'Account',
  'LineType',
  'TransactionType',
  'TransactionID',
  'TransactionEntryID',
  'TransactionIsReversal',
  'InvoiceNumber',
  'InvoiceDate',
  'EntryDate',
  'DueDate',
  'EndDate',
  'LastPaymentDate',
  'YourRef',
  'Description',
  'Currency',
  'AmountDC',
  'AmountFC',
  'TransactionAmountDC',
  'TransactionAmountFC',
  'Status',
  'PaymentMethod',
  'ReceivableSelected',
  'DirectDebitMandateReference',
] as const

const term = z.object({
  ID: guid,
  Timestamp: rowVersion,
  Account: optionalGuid,
  LineType: optionalInteger,
  TransactionType: optionalInteger,
  TransactionID: optionalGuid,
  TransactionEntryID: optionalGuid,
  TransactionIsReversal: yes,
  InvoiceNumber: optionalInteger,
  InvoiceDate: optionalDay,
  EntryDate: optionalDay,
  DueDate: optionalDay,
  EndDate: optionalDay,
  LastPaymentDate: optionalDay,
  YourRef: optionalText,
  Description: optionalText,
  Currency: optionalText,
  AmountDC: optionalDouble,
  AmountFC: optionalDouble,
  TransactionAmountDC: optionalDouble,
  TransactionAmountFC: optionalDouble,
  Status: optionalInteger,
  PaymentMethod: optionalText,
  ReceivableSelected: optionalDay,
  DirectDebitMandateReference: optionalText,
})
type TermRecord = z.infer<typeof term>

/** Any other type is `other`. */
const kinds: { readonly [transactionType: number]: MappedTerm['kind'] } = {
  10: 'openingBalance',
  20: 'invoice',
  21: 'creditNote',
  30: 'invoice',
  31: 'creditNote',
  40: 'receipt',
  82: 'exchangeDifference',
  83: 'paymentDifference',
  90: 'manualEntry',
}
const states: { readonly [status: number]: MappedTerm['state'] } = {
  20: 'open',
  30: 'selected',
  40: 'processed',
  50: 'settled',
}

/** A mapped term; `held` while the sign of that side's amounts is unknown. */
export type ReadTerm =
  | { readonly side: 'debtor'; readonly term: MappedTerm }
  | { readonly side: 'creditor'; readonly term: MappedCreditorTerm }
  | { readonly side: 'held'; readonly of: Side }

/**
 * Maps a row of `sync/Cashflow/PaymentTerms` (docs/exact.md#terms-and-matching). Amounts become cents. A debt is
 * positive, whether a client owes it to the institution or the institution to a creditor.
 */
export function readTerm(
  raw: unknown,
  { administration, signs }: { readonly administration: number; readonly signs: AmountSigns },
): Reading<ReadTerm> {
  const read = term.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  const side = sideOf(row.LineType)
  if (side === null) return finding('unknown-kind')
  if (row.Account === null) return finding('account-missing')
  const sign = signs[side]
  if (sign === 0) return asRow({ side: 'held', of: side })
  const money = moneyOf(row, sign)
  if (money.kind !== 'row') return money
  const dates = datesOf(row)
  if (dates.kind !== 'row') return dates
  const common = { ...describe(row), ...money.row, ...dates.row, administration }
  return side === 'debtor'
    ? asRow({ side, term: { ...common, client_id: row.Account } })
    : asRow({ side, term: { ...common, creditor_id: row.Account } })
}

function sideOf(lineType: number | null): Side | null {
  if (lineType === lineTypes.debtor) return 'debtor'
  return lineType === lineTypes.creditor ? 'creditor' : null
}

function describe(row: TermRecord) {
  return {
    id: row.ID,
    kind: kinds[row.TransactionType ?? 0] ?? 'other',
    invoice_number: row.InvoiceNumber === null ? null : String(row.InvoiceNumber),
    booking: row.TransactionID,
    entry: row.TransactionEntryID,
    reference: row.YourRef,
    description: row.Description,
    by_direct_debit: row.PaymentMethod === 'I',
    presented_on: row.ReceivableSelected,
    is_reversal: row.TransactionIsReversal,
    mandate_reference: row.DirectDebitMandateReference,
    version: row.Timestamp,
  }
}

type Money = Pick<
  MappedTerm,
  'currency' | 'amount' | 'amount_home' | 'booking_amount' | 'booking_amount_home'
>

/** Applies the sign to the term's own amounts; the booking's amounts already have the right one. */
function moneyOf(row: TermRecord, sign: -1 | 1): Reading<Money> {
  if (row.Currency === null || !currencyShape.test(row.Currency)) return finding('unknown-currency')
  const amount = readAmount(row.AmountFC)
  if (typeof amount === 'string') return finding(amount)
  const home = readAmount(row.AmountDC)
  if (typeof home === 'string') return finding(home)
  const booking = readOptionalAmount(row.TransactionAmountFC)
  if (typeof booking === 'string') return finding(booking)
  const bookingHome = readOptionalAmount(row.TransactionAmountDC)
  if (typeof bookingHome === 'string') return finding(bookingHome)
  return asRow({
    currency: row.Currency,
    amount: cents(sign * amount),
    amount_home: cents(sign * home),
    booking_amount: booking,
    booking_amount_home: bookingHome,
  })
}

type Dates = Pick<MappedTerm, 'date' | 'due_date' | 'state' | 'last_receipt_date' | 'settled_on'>

/** Receipts and corrections have no invoice date, so they get the entry date. */
function datesOf(row: TermRecord): Reading<Dates> {
  const state = states[row.Status ?? 0]
  if (!state) return finding('unknown-state')
  const date = row.InvoiceDate ?? row.EntryDate
  if (date === null) return finding('date-missing')
  return asRow({
    date,
    due_date: row.DueDate,
    state,
    last_receipt_date: row.LastPaymentDate,
    settled_on: state === 'settled' ? row.EndDate : null,
  })
}
