import type { Selectable } from 'kysely'
import type { Int8 } from './columns.ts'

export type ReceivablesTables = {
  term: TermTable
  sales_invoice: SalesInvoiceTable
  sales_invoice_line: SalesInvoiceLineTable
}

/** A term on the debtor side of the ledger, open or settled. Amounts are in cents; what the client owes is positive. */
export type TermTable = {
  id: string
  administration: number
  client_id: string
  /** The id that all bookings of the client with this number share. Old links contain it. */
  invoice_id: string
  /** The invoice id of this booking (src/money/invoiceKey.ts). Null if older code wrote the row. */
  own_invoice_id: string | null
  kind:
    | 'invoice'
    | 'creditNote'
    | 'receipt'
    | 'openingBalance'
    | 'manualEntry'
    | 'exchangeDifference'
    | 'paymentDifference'
    | 'other'
  invoice_number: string | null
  /** The booking line that this term is a part of. The terms of a split share one. */
  booking: string | null
  /** The ledger's id of the whole booking, which its lines are requested by. */
  entry: string | null
  date: string
  due_date: string | null
  reference: string | null
  description: string | null
  currency: string
  /** The term's own amount, in `currency` and in the home currency of the administration. */
  amount: Int8
  amount_home: Int8
  /** The amount of the whole booking; null when unknown. */
  booking_amount: Int8 | null
  booking_amount_home: Int8 | null
  state: 'open' | 'selected' | 'processed' | 'settled'
  last_receipt_date: string | null
  settled_on: string | null
  by_direct_debit: boolean
  /** The day on which it was put in a batch of direct debits; null when unknown. */
  presented_on: string | null
  is_reversal: boolean
  mandate_reference: string | null
  version: Int8
}

/** Header of an invoice made in the ledger's invoicing module. Invoices imported into the ledger have none. */
export type SalesInvoiceTable = {
  id: string
  administration: number
  client_id: string
  /** The same as `invoice_id` of its terms; null for a draft without a number. */
  invoice_id: string | null
  number: string | null
  date: string | null
  due_date: string | null
  reference: string | null
  description: string | null
  kind: 'invoice' | 'creditNote'
  is_draft: boolean
  currency: string
  amount: Int8
  vat: Int8
  version: Int8
}

export type SalesInvoiceLineTable = {
  id: string
  administration: number
  sales_invoice_id: string
  position: number
  description: string
  /** Quantity times a million, so that fractions are whole numbers. */
  quantity_millionths: Int8
  unit_price_millionths: Int8
  amount: Int8
  vat: Int8
  /** VAT rate in hundredths of a percent: 2100 is 21 %. Null when unknown. */
  vat_rate: number | null
  period_from: string | null
  period_to: string | null
  version: Int8
}

export type TermRow = Selectable<TermTable>
export type SalesInvoiceLineRow = Selectable<SalesInvoiceLineTable>
