import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { Search } from './SearchContext.ts'

/** Screens about the client who calls: the search leads there, and Escape leads back to its results. */
const ofTheCall = /^\/(find|pop|clients|invoices)(\/|$)/

/** Empties the search box on a screen that is not about the caller, so that no one's name stays in sight. */
export function useForgetSearch({ setSearchText }: Pick<Search, 'setSearchText'>): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (!ofTheCall.test(pathname)) setSearchText('')
  }, [pathname, setSearchText])
}
