import { createContext, type RefObject, useContext } from 'react'

/** The one search box. Its text is personal data: it lives in memory, never in an address. */
export type Search = {
  readonly query: string
  /** `phone` while the text is a telephone number that a telephone system gave. */
  readonly only: 'phone' | null
  readonly setQuery: (query: string) => void
  /** Searches for who has this telephone number and for nothing else, until something is typed. */
  readonly findCaller: (number: string) => void
  readonly walk: Walk | null
  readonly setWalk: (walk: Walk) => void
  /** The text for which the one client that was found has opened by itself; once is enough. */
  readonly openedByItself: RefObject<string | null>
  readonly box: RefObject<HTMLInputElement | null>
}

/** The clients of the list that a card was opened from, and whose card it is that was opened from it. */
export type Walk = { readonly ids: readonly string[]; readonly at: string }

const SearchContext = createContext<Search | null>(null)
export const SearchProvider = SearchContext.Provider

export function useSearch(): Search {
  const search = useContext(SearchContext)
  if (!search) throw new Error('no search around this component')
  return search
}
