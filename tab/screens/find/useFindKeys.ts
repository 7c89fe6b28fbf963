import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useNavigate, useNavigationType } from 'react-router'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useViewState } from '../../parts/viewState.ts'
import { useSearch } from '../../shell/SearchContext.ts'

type FindKeysOptions = {
  /** Ids of the clients in the list, top to bottom. */
  readonly ids: readonly string[]
  readonly list: RefObject<HTMLElement | null>
  /** What Enter opens from the search box, instead of moving to the first row. */
  readonly cardPath: string | null
  readonly focusRow: (row: number) => void
}

/** Focuses the search box on arrival, and handles Enter, arrow down and Escape between the box and the list. */
export function useFindKeys({ ids, list, cardPath, focusRow }: FindKeysOptions): void {
  const { box, only } = useSearch()
  const navigate = useNavigate()
  const viewState = useViewState()

  // On return from a card the list puts the focus back on its row. A search text that was pasted on the start page may
  // have cached results too, so results alone do not show a return. Layout effects run before the browser paints, so
  // no key is lost between the box of the start page and this one.
  const cameBack = useNavigationType() === 'POP'
  const isReturning = useRef(cameBack && ids.includes(viewState.get('find row') ?? ''))
  useLayoutEffect(() => {
    if (isReturning.current) return
    box.current?.focus()
    // Select a caller's number, so that typing replaces it.
    if (only === 'phone') box.current?.select()
  }, [box, only])

  const handleKey = useRef<(key: string) => boolean>(() => false)
  handleKey.current = (key) => {
    if (key === 'Enter' && cardPath !== null) navigate(cardPath)
    else if ((key === 'Enter' || key === 'ArrowDown') && ids.length > 0) focusRow(0)
    else return false
    return true
  }
  useEffect(() => {
    const element = box.current
    const listen = (event: KeyboardEvent) => {
      if (handleKey.current(event.key)) event.preventDefault()
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [box])

  useShortcuts({
    escape: () => {
      if (list.current?.contains(document.activeElement)) box.current?.focus()
      else navigate('/')
    },
  })
}
