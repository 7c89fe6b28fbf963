import type { SalesInvoiceLineRow } from '../../database/schema.ts'
import { type Cents, cents, type Money, sumCents } from '../../values/cents.ts'
import { type Day, day } from '../../values/day.ts'

/** A stored line of a sales invoice. */
export type LineRow = Omit<SalesInvoiceLineRow, 'id' | 'administration' | 'sales_invoice_id' | 'version'>

/** A line of the booking of an imported invoice. `amount` may or may not include the VAT. */
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
  /** The days that the line is charged for; null when the ledger has none. */
  readonly period: { readonly from: Day | null; readonly to: Day | null } | null
  /** Decimal text without trailing zeros; null when the ledger has none. */
  readonly quantity: string | null
  readonly unitPrice: string | null
  /** In percent. */
  readonly vatRate: number | null
  /** Without VAT. */
  readonly amount: Money
  readonly vat: Money
  readonly including: Money
}
/** Amounts without VAT, of VAT, and including VAT. */
export type VatAmounts = { readonly base: Money; readonly vat: Money; readonly including: Money }
export type VatTotal = VatAmounts & { readonly rate: number | null }

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
    including: money(row.amount + row.vat),
  }
}

/**
 * Returns the lines of a booking as lines of an invoice, or null when they do not add up to the invoice's amount.
 * The ledger does not say whether the lines include VAT or which sign a credit note has; the amount decides both.
 */
export function bookedLines(rows: readonly BookedRow[], invoice: Money): readonly InvoiceLine[] | null {
  const amount = sumCents(rows.map((row) => row.amount))
  const totalVat = sumCents(rows.map((row) => row.vat ?? cents(0)))
  for (const sign of [1, -1] as const) {
    const excludesVat = sign * (amount + totalVat) === invoice.cents
    if (!excludesVat && sign * amount !== invoice.cents) continue
    return rows.map((row, index): InvoiceLine => {
      const vat = row.vat ?? 0
      const withoutVat = excludesVat ? row.amount : row.amount - vat
      const money = (value: number): Money => ({
        cents: cents(sign * value),
        currency: invoice.currency,
      })
      return {
        position: index + 1,
        description: row.description,
        period: periodOf(row.from, row.to),
        quantity: row.quantityMillionths === null ? null : decimalText(row.quantityMillionths),
        unitPrice: null,
        vatRate: row.vatRate === null ? null : row.vatRate / 100,
        amount: money(withoutVat),
        vat: money(vat),
        including: money(withoutVat + vat),
      }
    })
  }
  return null
}

function periodOf(from: Day | null, to: Day | null): InvoiceLine['period'] {
  return from === null && to === null ? null : { from, to }
}

/** Adds up the lines per VAT rate, highest rate first. Lines without a rate come last. */
export function vatTotals(lines: readonly InvoiceLine[]): readonly VatTotal[] {
  return [...Map.groupBy(lines, (line) => line.vatRate)]
    .toSorted(([one], [other]) => (other ?? -1) - (one ?? -1))
    .map(([rate, group]) => ({ rate, ...lineTotals(group) }))
}

/** Adds up the lines of an invoice, which have one currency. */
export function lineTotals(lines: readonly InvoiceLine[]): VatAmounts {
  return {
    base: total(lines.map((line) => line.amount)),
    vat: total(lines.map((line) => line.vat)),
    including: total(lines.map((line) => line.including)),
  }
}

function total(amounts: readonly Money[]): Money {
  const all: readonly Cents[] = amounts.map((amount) => amount.cents)
  return { cents: sumCents(all), currency: amounts[0]?.currency ?? 'EUR' }
}

const million = 1_000_000

/** Returns decimal text: `1.5` for 1500000 millionths. */
function decimalText(millionths: number): string {
  const size = Math.abs(millionths)
  const fraction = String(size % million)
    .padStart(6, '0')
    .replace(/0+$/, '')
  const sign = millionths < 0 ? '-' : ''
  return `${sign}${Math.floor(size / million)}${fraction ? `.${fraction}` : ''}`
}
