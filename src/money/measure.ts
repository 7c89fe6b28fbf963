import { type Cents, type Money, sumCents } from '../values/cents.ts'
import type { Day } from '../values/day.ts'
import type { Term } from './term.ts'

/** How a moment looks at the books: the day in Europe/Amsterdam, and the administration's own currency. */
export type View = { readonly today: Day; readonly homeCurrency: string }

/** In which currency a group of terms is told, and what each term is worth in it. */
export type Measure = { readonly currency: string; readonly of: (term: Term) => Cents }

export function homeMeasure(homeCurrency: string): Measure {
  return { currency: homeCurrency, of: (term) => term.amountHome }
}

/**
 * The currency that all the terms share; the home currency when they do not, or when one of them is worth
 * something at home alone (an exchange difference).
 */
export function measureOf(terms: readonly Term[], homeCurrency: string): Measure {
  const currency = terms[0]?.currency ?? homeCurrency
  const isShared = terms.every(
    (term) => term.currency === currency && (term.amount === 0) === (term.amountHome === 0),
  )
  return isShared ? { currency, of: (term) => term.amount } : homeMeasure(homeCurrency)
}

/** What the terms are worth together. */
export function worth(terms: readonly Term[], measure: Measure): Money {
  return { cents: sumCents(terms.map(measure.of)), currency: measure.currency }
}

/** The figures in the home currency, where those told are in another one; null where they are the same. */
export function atHome<Name extends string>(
  { currency }: Measure,
  homeCurrency: string,
  figures: { readonly [Key in Name]: Money },
): { readonly [Key in Name]: Money } | null {
  return currency === homeCurrency ? null : figures
}
