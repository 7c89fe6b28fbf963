import { createContext, type RefObject, useContext } from 'react'

/** The one search box. Its text is personal data: it lives in memory, never in an address. */
export type Search = {
  readonly query: string
  readonly setQuery: (query: string) => void
  /** The text for which the one client that was found has opened by itself; once is enough. */
  readonly openedByItself: RefObject<string | null>
  readonly box: RefObject<HTMLInputElement | null>
}

const SearchContext = createContext<Search | null>(null)
export const SearchProvider = SearchContext.Provider

export function useSearch(): Search {
  const search = useContext(SearchContext)
  if (!search) throw new Error('no search around this component')
  return search
}
