import { type Cents, cents, type Money, sumCents } from '../../values/cents.ts'
import { type Day, day } from '../../values/day.ts'

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
  readonly period_from: string | null
  readonly period_to: string | null
}
/** A line of a booking, of an invoice that was imported; `amount` may or may not hold the VAT. */
export type BookedRow = {
  readonly position: number
  readonly description: string
  readonly quantityMillionths: number | null
  readonly amount: Cents
  readonly vat: Cents | null
  readonly vatRate: number | null
  readonly from: Day | null
  readonly to: Day | null
}

export type InvoiceLine = {
  readonly position: number
  readonly description: string
  /** What the line is charged for; null where the ledger names no days. */
  readonly period: { readonly from: Day | null; readonly to: Day | null } | null
  /** Decimal text without trailing zeros; null on a line of a booking, which has none. */
  readonly quantity: string | null
  readonly unitPrice: string | null
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
    period: periodOf(
      row.period_from === null ? null : day(row.period_from),
      row.period_to === null ? null : day(row.period_to),
    ),
    quantity: decimalText(row.quantity_millionths),
    unitPrice: decimalText(row.unit_price_millionths),
    vatRate: row.vat_rate === null ? null : row.vat_rate / 100,
    amount: money(row.amount),
    vat: money(row.vat),
  }
}

/**
 * The lines of a booking as those of an invoice of this amount. The ledger does not tell whether they hold the
 * VAT, nor the sign of a credit note: the amount of the invoice does. Null when they do not make it.
 */
export function bookedLines(rows: readonly BookedRow[], invoice: Money): readonly InvoiceLine[] | null {
  const amount = sumCents(rows.map((row) => row.amount))
  const vat = sumCents(rows.map((row) => row.vat ?? cents(0)))
  for (const sign of [1, -1] as const) {
    const isWithout = sign * (amount + vat) === invoice.cents
    if (!isWithout && sign * amount !== invoice.cents) continue
    return rows.map((row, place): InvoiceLine => {
      const part = row.vat ?? 0
      const money = (value: number): Money => ({
        cents: cents(sign * value),
        currency: invoice.currency,
      })
      return {
        position: place + 1,
        description: row.description,
        period: periodOf(row.from, row.to),
        quantity: row.quantityMillionths === null ? null : decimalText(row.quantityMillionths),
        unitPrice: null,
        vatRate: row.vatRate === null ? null : row.vatRate / 100,
        amount: money(isWithout ? row.amount : row.amount - part),
        vat: money(part),
      }
    })
  }
  return null
}

function periodOf(from: Day | null, to: Day | null): InvoiceLine['period'] {
  return from === null && to === null ? null : { from, to }
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
