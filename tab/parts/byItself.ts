import { useLocation, useNavigationType } from 'react-router'

/** Navigation state of a screen that opened automatically, while the employee may still be typing. */
export const byItself = { byItself: true } as const

/** Returns whether the screen opened automatically, in which case the focus belongs in the search box. */
export function useOpenedByItself(): boolean {
  const state: unknown = useLocation().state
  const isNew = useNavigationType() === 'PUSH'
  return isNew && typeof state === 'object' && state !== null && 'byItself' in state
}
