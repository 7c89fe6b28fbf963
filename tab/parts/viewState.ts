import { createContext, useCallback, useContext, useState } from 'react'

/**
 * What the employee chose on each screen (sort order, focused row, filter), by key. It lives as long as the page,
 * so that a screen looks the same on return.
 */
export type ViewState = Map<string, string>

const ViewStateContext = createContext<ViewState | null>(null)
export const ViewStateProvider = ViewStateContext.Provider

export function useViewState(): ViewState {
  const viewState = useContext(ViewStateContext)
  if (!viewState) throw new Error('ViewStateProvider is missing')
  return viewState
}

/** Like `useState`, but the value is restored on return to the screen if `isValid` accepts it. */
export function useRememberedState<T extends string>(
  key: string,
  initial: T,
  isValid: (value: string) => value is T,
) {
  const viewState = useViewState()
  const [value, setValue] = useState<T>(() => {
    const stored = viewState.get(key)
    return stored !== undefined && isValid(stored) ? stored : initial
  })
  const remember = useCallback(
    (next: T) => {
      viewState.set(key, next)
      setValue(next)
    },
    [key, viewState],
  )
  return [value, remember] as const
}
