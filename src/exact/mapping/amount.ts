import { type Cents, centsFromDouble } from '../../values/cents.ts'
import type { FindingCode } from './reading.ts'

/**
 * An amount in units of a currency (Edm.Double) in whole cents, or what is wrong with it: it is absent, or
 * further than 0.001 from whole cents (design §5).
 */
export function readAmount(amount: number | null): Cents | FindingCode {
  if (amount === null) return 'amount-missing'
  return centsFromDouble(amount) ?? 'amount-not-whole-cents'
}

/** As `readAmount`, for an amount that the ledger may leave out. */
export function readOptionalAmount(amount: number | null): Cents | null | FindingCode {
  return amount === null ? null : readAmount(amount)
}

/** A number in millionths, the nearest whole one; null when it is too large to be exact. */
export function millionths(value: number): number | null {
  const whole = Math.round(value * 1_000_000)
  return Number.isSafeInteger(whole) ? (whole === 0 ? 0 : whole) : null
}
