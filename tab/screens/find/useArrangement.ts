import { useRememberedState } from '../../parts/viewState.ts'
import { type Arrangement, asFound, resultFilters, resultOrders } from './arrangeResults.ts'

const anyText = (value: string): value is string => true

/**
 * Returns how the employee arranged the results of this search text, and whether the bar for it is open. Another search
 * text starts without filters, so that no filter hides the next caller.
 */
export function useArrangement(searchText: string | null) {
  const [stored, store] = useRememberedState('find arrangement', '', anyText)
  const [text, order, filter, city] = stored.split('\n')
  const isOpen = searchText !== null && text === searchText
  const arrangement: Arrangement = isOpen
    ? {
        order: resultOrders.find((each) => each === order) ?? asFound.order,
        filter: resultFilters.find((each) => each === filter) ?? asFound.filter,
        city: city || null,
      }
    : asFound
  return {
    isOpen,
    arrangement,
    arrange: (part: Partial<Arrangement>) => {
      const next = { ...arrangement, ...part }
      store([searchText, next.order, next.filter, next.city ?? ''].join('\n'))
    },
    close: () => store(''),
  }
}
