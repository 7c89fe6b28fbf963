import { useCallback, useMemo, useRef, useState } from 'react'
import type { Search, Walk } from './SearchContext.ts'

type Asked = Pick<Search, 'query' | 'only'>

/** The search as the shell keeps it, for as long as the page lives. */
export function useSearchState(): Search {
  const [asked, setAsked] = useState<Asked>({ query: '', only: null })
  const [walk, setWalk] = useState<Walk | null>(null)
  const openedByItself = useRef<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const ask = useCallback((next: Asked) => {
    openedByItself.current = null
    setAsked(next)
  }, [])
  const setQuery = useCallback((query: string) => ask({ query, only: null }), [ask])
  const findCaller = useCallback((number: string) => ask({ query: number, only: 'phone' }), [ask])
  return useMemo(
    () => ({ ...asked, setQuery, findCaller, walk, setWalk, box, openedByItself }),
    [asked, setQuery, findCaller, walk],
  )
}
