import { useEffect, useRef } from 'react'
import { focusTargetOf, shortcutOf } from './keys.ts'
import { singleKeys } from './singleKeys.ts'

/** What each key does on this screen; by its name in lower case. Keys typed into a field are left alone. */
export type Shortcuts = { readonly [key: string]: (() => void) | undefined }

export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, focusTargetOf(document.activeElement))
      if (shortcut?.length === 1 && !singleKeys.areOn()) return
      const act = shortcut === null ? undefined : current.current[shortcut]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
