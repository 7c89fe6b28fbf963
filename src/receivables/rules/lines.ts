import { type Cents, cents, type Money, sumCents } from '../../values/cents.ts'

/** A line of a sales invoice as the tables hold it: quantity and price in millionths, amounts in cents. */
export type LineRow = {
  readonly position: number
  readonly description: string
  readonly quantity_millionths: number
  readonly unit_price_millionths: number
  readonly amount: number
  readonly vat: number
  /** In hundredths of a percent. */
  readonly vat_rate: number | null
}

export type InvoiceLine = {
  readonly position: number
  readonly description: string
  /** Decimal text without trailing zeros. */
  readonly quantity: string
  readonly unitPrice: string
  /** In percent. */
  readonly vatRate: number | null
  /** Without VAT. */
  readonly amount: Money
  readonly vat: Money
}
export type VatTotal = { readonly rate: number | null; readonly base: Money; readonly vat: Money }

export function lineOf(row: LineRow, currency: string): InvoiceLine {
  const money = (value: number): Money => ({ cents: cents(value), currency })
  return {
    position: row.position,
    description: row.description,
    quantity: decimalText(row.quantity_millionths),
    unitPrice: decimalText(row.unit_price_millionths),
    vatRate: row.vat_rate === null ? null : row.vat_rate / 100,
    amount: money(row.amount),
    vat: money(row.vat),
  }
}

/** What is charged per VAT rate, the highest rate first; lines without a rate come last. */
export function vatTotals(lines: readonly InvoiceLine[]): readonly VatTotal[] {
  return [...Map.groupBy(lines, (line) => line.vatRate)]
    .toSorted(([one], [other]) => (other ?? -1) - (one ?? -1))
    .map(([rate, group]) => ({
      rate,
      base: total(group.map((line) => line.amount)),
      vat: total(group.map((line) => line.vat)),
    }))
}

function total(amounts: readonly Money[]): Money {
  const all: readonly Cents[] = amounts.map((amount) => amount.cents)
  return { cents: sumCents(all), currency: amounts[0]?.currency ?? 'EUR' }
}

const million = 1_000_000

/** 1500000 millionths are `1.5`. */
function decimalText(millionths: number): string {
  const size = Math.abs(millionths)
  const fraction = String(size % million)
    .padStart(6, '0')
    .replace(/0+$/, '')
  const sign = millionths < 0 ? '-' : ''
  return `${sign}${Math.floor(size / million)}${fraction ? `.${fraction}` : ''}`
}
