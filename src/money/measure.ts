import { type Cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import { isMatchedDifference, type Term } from './term.ts'

/** The day for which figures are computed, in Europe/Amsterdam, and the administration's own currency. */
export type View = { readonly today: Day; readonly homeCurrency: string }

/** The currency in which a group of terms is added up, and the amount of each term in it. */
export type Measure = { readonly currency: string; readonly of: (term: Term) => Cents }

/** Returns the measure in the home currency. */
export function homeMeasure(homeCurrency: string): Measure {
  return { currency: homeCurrency, of: (term) => term.amountHome }
}

/**
 * Returns the measure in the currency that all terms share. Falls back to the home currency if they differ, or if a
 * term has an amount in the home currency only (an open exchange difference).
 */
export function measureOf(terms: readonly Term[], homeCurrency: string): Measure {
  const currency = terms.find((term) => !isMatchedDifference(term))?.currency ?? homeCurrency
  const isShared = terms.every(
    (term) =>
      isMatchedDifference(term) ||
      (term.currency === currency && (term.amount === 0) === (term.amountHome === 0)),
  )
  return isShared ? { currency, of: (term) => term.amount } : homeMeasure(homeCurrency)
}

/** Returns the sum of the terms. */
export function worth(terms: readonly Term[], measure: Measure): Money {
  return { cents: sumCents(terms.map(measure.of)), currency: measure.currency }
}

/** Returns the home figures if the measure is in another currency, otherwise null. */
export function atHome<Name extends string>(
  { currency }: Measure,
  homeCurrency: string,
  figures: { readonly [Key in Name]: Money },
): { readonly [Key in Name]: Money } | null {
  return currency === homeCurrency ? null : figures
}
