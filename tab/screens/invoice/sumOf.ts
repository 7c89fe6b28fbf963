import type { Money } from '../../../src/http/contract.ts'

/** Returns the sum, or null if there are no amounts or the currencies differ. */
export function sumOf(amounts: readonly Money[]): Money | null {
  const [first] = amounts
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null
  return { currency: first.currency, cents: amounts.reduce((sum, { cents }) => sum + cents, 0) }
}
