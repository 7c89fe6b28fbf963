import { type Cents, centsFromDouble } from '../../values/cents.ts'
import type { FindingCode } from './reading.ts'

/**
 * Converts an amount in currency units (a double) to whole cents. Returns a finding code if it is missing or more
 * than 0.001 away from whole cents (docs/exact.md#amounts-and-signs).
 */
export function readAmount(amount: number | null): Cents | FindingCode {
  if (amount === null) return 'amount-missing'
  return centsFromDouble(amount) ?? 'amount-not-whole-cents'
}

/** As `readAmount`, but null stays null. */
export function readOptionalAmount(amount: number | null): Cents | null | FindingCode {
  return amount === null ? null : readAmount(amount)
}

/** Rounds a number to whole millionths. Returns null if the result is too large to be exact. */
export function millionths(value: number): number | null {
  const whole = Math.round(value * 1_000_000)
  return Number.isSafeInteger(whole) ? (whole === 0 ? 0 : whole) : null
}
