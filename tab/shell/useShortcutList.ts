import { useRef, useState } from 'react'

/** Opens and closes the list of shortcuts; closing it returns the focus to where it was. */
export function useShortcutList() {
  const [isOpen, setOpen] = useState(false)
  const focusedBefore = useRef<Element | null>(null)
  return {
    isOpen,
    open: () => {
      focusedBefore.current = document.activeElement
      setOpen(true)
    },
    close: () => {
      setOpen(false)
      const { current } = focusedBefore
      if (current instanceof HTMLElement) requestAnimationFrame(() => current.focus({ preventScroll: true }))
    },
  }
}
