import { createContext, type RefObject, useContext } from 'react'

/** The one search box. Its text is personal data: it lives in memory, never in an address. */
export type Search = {
  readonly searchText: string
  /** `phone` if the search text is a caller's number from a telephone system. */
  readonly only: 'phone' | null
  readonly setSearchText: (searchText: string) => void
  /** Searches telephone numbers only, until the employee types something else. */
  readonly searchByPhone: (number: string) => void
  readonly openedResults: OpenedResults | null
  readonly setOpenedResults: (results: OpenedResults) => void
  /** The search text that already opened a card automatically; each text does so only once. */
  readonly autoOpenedFor: RefObject<string | null>
  readonly box: RefObject<HTMLInputElement | null>
}

/**
 * The list that a card was opened from, and the client whose card is open. `row` is the key under which the list
 * remembers its row.
 */
export type OpenedResults = {
  readonly row: string
  readonly ids: readonly string[]
  readonly current: string
}

const SearchContext = createContext<Search | null>(null)
export const SearchProvider = SearchContext.Provider

export function useSearch(): Search {
  const search = useContext(SearchContext)
  if (!search) throw new Error('SearchProvider is missing')
  return search
}
