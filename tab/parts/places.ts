import { createContext, useCallback, useContext, useState } from 'react'

/** Where the employee was in each list, for as long as the page lives. */
export type Places = Map<string, string>

const PlacesContext = createContext<Places | null>(null)
export const PlacesProvider = PlacesContext.Provider

export function usePlaces(): Places {
  const places = useContext(PlacesContext)
  if (!places) throw new Error('no places around this component')
  return places
}

/** A choice that is still there when the employee comes back to the screen, such as a sort order. */
export function useKept<T extends string>(key: string, first: T, allowed: (value: string) => value is T) {
  const places = usePlaces()
  const [value, setValue] = useState<T>(() => {
    const kept = places.get(key)
    return kept !== undefined && allowed(kept) ? kept : first
  })
  const keep = useCallback(
    (next: T) => {
      places.set(key, next)
      setValue(next)
    },
    [key, places],
  )
  return [value, keep] as const
}
