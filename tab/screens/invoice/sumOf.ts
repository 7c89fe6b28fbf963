import type { Money } from '../../../src/http/contract.ts'

/** Cents added up; null when there is nothing to add or the currencies differ. */
export function sumOf(amounts: readonly Money[]): Money | null {
  const [first] = amounts
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null
  return { currency: first.currency, cents: amounts.reduce((sum, { cents }) => sum + cents, 0) }
}
