import { z } from 'zod'
import type { MappedSalesInvoice } from '../readModelWriters.ts'
import { millionths, readAmount, readOptionalAmount } from './amount.ts'
import {
  currencyShape,
  guid,
  integer,
  optionalDay,
  optionalDouble,
  optionalGuid,
  optionalInteger,
  optionalText,
  rowVersion,
} from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'
import type { SalesInvoiceLineRow } from './rows.ts'
import { hundredths } from './vatRate.ts'

export const salesInvoiceProperties = [
  'ID',
  'InvoiceID',
  'LineNumber',
  'InvoiceTo',
  'OrderedBy',
  'InvoiceNumber',
  'InvoiceDate',
  'DueDate',
  'YourRef',
  'Description',
  'ItemDescription',
  'Type',
  'Status',
  'Currency',
  'AmountFC',
  'VATAmountFC',
  'Quantity',
  'UnitPrice',
  'NetPrice',
  'VATPercentage',
  'StartTime',
  'EndTime',
] as const

const salesInvoice = z.object({
  ID: guid,
  Timestamp: rowVersion,
  InvoiceID: guid,
  LineNumber: integer,
  InvoiceTo: optionalGuid,
  OrderedBy: optionalGuid,
  InvoiceNumber: optionalInteger,
  InvoiceDate: optionalDay,
  DueDate: optionalDay,
  YourRef: optionalText,
  Description: optionalText,
  ItemDescription: optionalText,
  Type: optionalInteger,
  Status: optionalInteger,
  Currency: optionalText,
  AmountFC: optionalDouble,
  VATAmountFC: optionalDouble,
  Quantity: optionalDouble,
  UnitPrice: optionalDouble,
  NetPrice: optionalDouble,
  VATPercentage: optionalDouble,
  StartTime: optionalDay,
  EndTime: optionalDay,
})
type SalesInvoiceRecord = z.infer<typeof salesInvoice>

/** Headers and lines arrive in one stream; the header has line number 0 (docs/exact.md#paging-and-sync). */
export type ReadSalesInvoice =
  | { readonly part: 'header'; readonly invoice: MappedSalesInvoice }
  | { readonly part: 'line'; readonly line: SalesInvoiceLineRow }

const kinds: { readonly [type: number]: MappedSalesInvoice['kind'] } = {
  8020: 'invoice',
  8021: 'creditNote',
  8023: 'invoice',
  8024: 'creditNote',
}
/** Draft, open and processed; only processed invoices are in the ledger (docs/exact.md#invoices-and-documents). */
const drafts: { readonly [status: number]: boolean } = { 10: true, 20: true, 50: false }

/** Maps a row of `sync/SalesInvoice/SalesInvoices`, with amounts in cents of the invoice's currency. */
export function readSalesInvoice(
  raw: unknown,
  context: { readonly administration: number },
): Reading<ReadSalesInvoice> {
  const read = salesInvoice.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  return read.data.LineNumber === 0 ? readHeader(read.data, context) : readLine(read.data, context)
}

function readHeader(
  row: SalesInvoiceRecord,
  { administration }: { readonly administration: number },
): Reading<ReadSalesInvoice> {
  const client = row.InvoiceTo ?? row.OrderedBy
  if (client === null) return finding('account-missing')
  const kind = kinds[row.Type ?? 0]
  if (!kind) return finding('unknown-kind')
  const isDraft = drafts[row.Status ?? 0]
  if (isDraft === undefined) return finding('unknown-state')
  if (row.Currency === null || !currencyShape.test(row.Currency)) return finding('unknown-currency')
  const amount = readAmount(row.AmountFC)
  if (typeof amount === 'string') return finding(amount)
  const vat = readOptionalAmount(row.VATAmountFC)
  if (typeof vat === 'string') return finding(vat)
  return asRow({
    part: 'header',
    invoice: {
      id: row.InvoiceID,
      administration,
      client_id: client,
      number: row.InvoiceNumber === null ? null : String(row.InvoiceNumber),
      date: row.InvoiceDate,
      due_date: row.DueDate,
      reference: row.YourRef,
      description: row.Description,
      kind,
      is_draft: isDraft,
      currency: row.Currency,
      amount,
      vat: vat ?? 0,
      version: row.Timestamp,
    },
  })
}

/** Uses the price after discount, so that quantity times price gives the amount. */
function readLine(
  row: SalesInvoiceRecord,
  { administration }: { readonly administration: number },
): Reading<ReadSalesInvoice> {
  const amount = readAmount(row.AmountFC)
  if (typeof amount === 'string') return finding(amount)
  const vat = readOptionalAmount(row.VATAmountFC)
  if (typeof vat === 'string') return finding(vat)
  const quantity = millionths(row.Quantity ?? 0)
  const price = millionths(row.NetPrice ?? row.UnitPrice ?? 0)
  const rate = hundredths(row.VATPercentage)
  if (quantity === null || price === null || rate === undefined) {
    return finding('unreadable-record')
  }
  return asRow({
    part: 'line',
    line: {
      id: row.ID,
      administration,
      sales_invoice_id: row.InvoiceID,
      position: row.LineNumber,
      description: row.Description ?? row.ItemDescription ?? '',
      quantity_millionths: quantity,
      unit_price_millionths: price,
      amount,
      vat: vat ?? 0,
      vat_rate: rate,
      period_from: row.StartTime,
      period_to: row.EndTime,
      version: row.Timestamp,
    },
  })
}
