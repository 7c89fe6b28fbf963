import { useCallback, useMemo, useRef, useState } from 'react'
import type { OpenedResults, Search } from './SearchContext.ts'

type SearchRequest = Pick<Search, 'searchText' | 'only'>

/** Holds the search for as long as the page lives. */
export function useSearchState(): Search {
  const [request, setRequest] = useState<SearchRequest>({ searchText: '', only: null })
  const [openedResults, setOpenedResults] = useState<OpenedResults | null>(null)
  const autoOpenedFor = useRef<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const search = useCallback((next: SearchRequest) => {
    autoOpenedFor.current = null
    setRequest(next)
  }, [])
  const setSearchText = useCallback((searchText: string) => search({ searchText, only: null }), [search])
  const searchByPhone = useCallback(
    (number: string) => search({ searchText: number, only: 'phone' }),
    [search],
  )
  return useMemo(
    () => ({ ...request, setSearchText, searchByPhone, openedResults, setOpenedResults, box, autoOpenedFor }),
    [request, setSearchText, searchByPhone, openedResults],
  )
}
