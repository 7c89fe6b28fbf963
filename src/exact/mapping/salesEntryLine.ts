import { z } from 'zod'
import type { BookedLine } from '../exact.ts'
import { millionths, readAmount, readOptionalAmount } from './amount.ts'
import { guid, integer, optionalDay, optionalDouble, optionalText } from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'
import { hundredths } from './vatRate.ts'

export const salesEntryLineProperties = [
  'ID',
  'LineNumber',
  'Description',
  'Quantity',
  'AmountFC',
  'VATAmountFC',
  'VATPercentage',
  'From',
  'To',
] as const

const salesEntryLine = z.object({
  ID: guid,
  LineNumber: integer,
  Description: optionalText,
  Quantity: optionalDouble,
  AmountFC: optionalDouble,
  VATAmountFC: optionalDouble,
  VATPercentage: optionalDouble,
  From: optionalDay,
  To: optionalDay,
})

/** Maps a row of `salesentry/SalesEntryLines`, with amounts in cents of the invoice's currency. */
export function readSalesEntryLine(raw: unknown): Reading<BookedLine> {
  const read = salesEntryLine.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  const amount = readAmount(row.AmountFC)
  if (typeof amount === 'string') return finding(amount)
  const vat = readOptionalAmount(row.VATAmountFC)
  if (typeof vat === 'string') return finding(vat)
  const quantity = row.Quantity === null ? null : millionths(row.Quantity)
  const rate = hundredths(row.VATPercentage)
  if ((row.Quantity !== null && quantity === null) || rate === undefined) return finding('unreadable-record')
  return asRow({
    position: row.LineNumber,
    description: row.Description ?? '',
    quantityMillionths: quantity,
    amount,
    vat,
    vatRate: rate,
    from: row.From,
    to: row.To,
  })
}
