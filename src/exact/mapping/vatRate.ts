const highestRate = 1_000

/** Converts a rate such as 0.21 to hundredths of a percent. Returns null for null, undefined for an impossible rate. */
export function hundredths(rate: number | null): number | null | undefined {
  if (rate === null) return null
  return Math.abs(rate) > highestRate ? undefined : Math.round(rate * 10_000)
}
