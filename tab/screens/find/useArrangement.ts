import { resultFilters, resultOrders } from '../../../src/values/resultArrangement.ts'
import { useRememberedState, type ViewState } from '../../parts/viewState.ts'
import { type Arrangement, asFound } from './arrangeResults.ts'
import { searchTextOf } from './searchText.ts'

const key = 'find arrangement'
const anyText = (value: string): value is string => true

/**
 * Returns how the employee arranged the results of this search text, and whether the bar for it is open. Another search
 * text starts without filters, so that no filter hides the next caller.
 */
export function useArrangement(searchText: string | null) {
  const [stored, store] = useRememberedState(key, '', anyText)
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
      store(encode(searchText, { ...arrangement, ...part }))
    },
    close: () => store(''),
  }
}

/** Lets a search for this text start with an order and a filter, as a tile asks. */
export function startArranged(
  viewState: ViewState,
  searchText: string,
  part: Partial<Pick<Arrangement, 'order' | 'filter'>>,
): void {
  viewState.set(key, encode(searchTextOf(searchText), { ...asFound, ...part }))
}

function encode(searchText: string | null, { order, filter, city }: Arrangement): string {
  return [searchText, order, filter, city ?? ''].join('\n')
}
