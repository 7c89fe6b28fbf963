import { useLocation, useNavigate } from 'react-router'
import { useViewState } from '../../parts/viewState.ts'
import { useSearch } from '../../shell/SearchContext.ts'

export type PagerState = {
  /** Counted from one. */
  readonly position: number
  readonly count: number
  /** Undefined at either end of the list. */
  readonly previous: (() => void) | undefined
  readonly next: (() => void) | undefined
}

/**
 * Returns this client's position in the search results and the actions that open the previous and the next card;
 * null if the card was not opened from a list. Each card replaces the one before it in the history, so that one
 * step back leads to the list, at the row of the last card.
 */
export function useResultPager(id: string): PagerState | null {
  const { openedResults, setOpenedResults } = useSearch()
  const viewState = useViewState()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  if (openedResults === null || openedResults.current !== id || openedResults.ids.length < 2) return null
  const { ids, row } = openedResults
  const index = ids.indexOf(id)
  const open = (neighbour: string | undefined) => {
    if (neighbour === undefined) return undefined
    return () => {
      setOpenedResults({ row, ids, current: neighbour })
      viewState.set(row, neighbour)
      const list = pathname.slice(`/clients/${id}`.length)
      navigate(`/clients/${neighbour}${list}`, { replace: true })
    }
  }
  return {
    position: index + 1,
    count: ids.length,
    previous: open(ids[index - 1]),
    next: open(ids[index + 1]),
  }
}
