import type { View } from './measure.ts'
import type { Term } from './term.ts'

/**
 * Caches the last result of a computation for each array of terms, because one card needs the same groups and invoices
 * for its balance, ageing and last receipt. An array of terms never changes.
 */
export function oncePerView<Result>(
  compute: (terms: readonly Term[], view: View) => Result,
): (terms: readonly Term[], view: View) => Result {
  const kept = new WeakMap<readonly Term[], { readonly view: View; readonly result: Result }>()
  return (terms, view) => {
    const earlier = kept.get(terms)
    if (earlier?.view.today === view.today && earlier.view.homeCurrency === view.homeCurrency) {
      return earlier.result
    }
    const result = compute(terms, view)
    kept.set(terms, { view, result })
    return result
  }
}
