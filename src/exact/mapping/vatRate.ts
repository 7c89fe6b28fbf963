const highestRate = 1_000

/** A rate such as 0.21 in hundredths of a percent; null when there is none, undefined when it cannot be one. */
export function hundredths(rate: number | null): number | null | undefined {
  if (rate === null) return null
  return Math.abs(rate) > highestRate ? undefined : Math.round(rate * 10_000)
}
