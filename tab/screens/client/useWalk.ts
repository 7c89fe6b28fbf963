import { useLocation, useNavigate } from 'react-router'
import { usePlaces } from '../../parts/places.ts'
import { useSearch } from '../../shell/SearchContext.ts'

export type WalkPlace = {
  /** Counted from one. */
  readonly place: number
  readonly count: number
  /** Undefined at the end of the list. */
  readonly previous: (() => void) | undefined
  readonly next: (() => void) | undefined
}

/**
 * The place of this client in the list that its card was opened from, and the ways to the cards beside it; null
 * when it was not opened from a list. Each card takes the place of the one before it, so that one step back is
 * the list, at the row of the card that was seen last.
 */
export function useWalk(id: string): WalkPlace | null {
  const { walk, setWalk } = useSearch()
  const places = usePlaces()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  if (walk === null || walk.at !== id || walk.ids.length < 2) return null
  const place = walk.ids.indexOf(id)
  const to = (beside: string | undefined) => {
    if (beside === undefined) return undefined
    return () => {
      setWalk({ ids: walk.ids, at: beside })
      places.set('find row', beside)
      const list = pathname.slice(`/clients/${id}`.length)
      navigate(`/clients/${beside}${list}`, { replace: true })
    }
  }
  return {
    place: place + 1,
    count: walk.ids.length,
    previous: to(walk.ids[place - 1]),
    next: to(walk.ids[place + 1]),
  }
}
