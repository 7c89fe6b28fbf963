/** An amount of money in whole cents. May be negative. */
export type Cents = number & { readonly __brand: 'Cents' }

/** An amount with its ISO 4217 currency; cents are always an integer. */
export type Money = { readonly cents: Cents; readonly currency: string }

/** Brands an integer as cents. Throws a RangeError if the value is not a safe integer. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`)
  return (value === 0 ? 0 : value) as Cents
}

/** Adds amounts in cents. */
export function sumCents(values: Iterable<Cents>): Cents {
  let total = 0
  for (const value of values) total += value
  return cents(total)
}

/** How far a double may be from whole cents, in units of the currency. */
const tolerance = 0.001

/**
 * Converts a double in units of the currency (Exact's Edm.Double) into cents. Returns null if the value is
 * not finite or is more than 0.001 away from whole cents; the caller reports it instead of rounding silently.
 */
export function centsFromDouble(amount: number): Cents | null {
  if (!Number.isFinite(amount)) return null
  const rounded = Math.round(Math.abs(amount) * 100) * Math.sign(amount)
  if (!Number.isSafeInteger(rounded)) return null
  return Math.abs(amount - rounded / 100) > tolerance ? null : cents(rounded)
}
