import type { View } from './measure.ts'
import type { Term } from './term.ts'

/**
 * Returns the computation with its last result kept for each array of terms, which never changes. One card needs the
 * same groups and invoices for its balance, ageing and last receipt.
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
