import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { Search } from './SearchContext.ts'

/** Paths of the screens about the caller. Escape leads from them back to the search results. */
const ofTheCall = /^\/(find|pop|clients|invoices)(\/|$)/

/** Empties the search box on a screen that is not about the caller, so that no one's name stays in sight. */
export function useForgetSearch({ setSearchText }: Pick<Search, 'setSearchText'>): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (!ofTheCall.test(pathname)) setSearchText('')
  }, [pathname, setSearchText])
}
