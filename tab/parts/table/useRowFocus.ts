import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { useNavigationType } from 'react-router'
import { useViewState } from '../viewState.ts'

/** Returns the row to move to for a key, or null if the key does not move between rows. */
export function rowAfter(key: string, row: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, last)
    case 'ArrowUp':
      return Math.max(row - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

type RowFocusOptions = {
  /** Key under which the focused row is remembered. */
  readonly list: string
  readonly keys: readonly string[]
  readonly frame: RefObject<HTMLElement | null>
  /** Renders a row before it is focused. */
  readonly reveal: (row: number) => void
}

/**
 * Moves the focus between rows with the arrow keys, and restores it when the employee returns to the list. Rows
 * carry their index in `data-row`. The first link of a row takes the focus, or the row itself if it has none.
 */
export function useRowFocus({ list, keys, frame, reveal }: RowFocusOptions) {
  const viewState = useViewState()
  const isReturning = useNavigationType() === 'POP'
  const isRestored = useRef(false)

  const focusRow = (row: number) => {
    reveal(row)
    requestAnimationFrame(() => {
      const element = frame.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)
      const target = element?.querySelector<HTMLElement>('a[href]') ?? element
      target?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'nearest' })
    })
  }

  useEffect(() => {
    if (isRestored.current || keys.length === 0) return
    isRestored.current = true
    const row = isReturning ? keys.indexOf(viewState.get(list) ?? '') : -1
    if (row >= 0) focusRow(row)
  })

  const rowOf = (target: EventTarget | null): number => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
    return row ? Number(row.dataset.row) : -1
  }
  return {
    focusRow,
    /** Returns the index of the row that holds the element, or -1. */
    rowOf,
    onFocus: (event: { readonly target: EventTarget }) => {
      const key = keys[rowOf(event.target)]
      if (key !== undefined) viewState.set(list, key)
    },
    /** Opens the first link of the clicked row, unless the click hit a control or selected text. */
    onClick: (event: MouseEvent) => {
      if (!(event.target instanceof HTMLElement) || event.target.closest('a,button,input,label')) return
      if (window.getSelection()?.isCollapsed === false) return
      event.target.closest('[data-row]')?.querySelector<HTMLElement>('a[href]')?.click()
    },
    onKeyDown: (event: KeyboardEvent) => {
      const row = rowOf(event.target)
      const next = row < 0 ? null : rowAfter(event.key, row, keys.length - 1)
      if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      if (next !== row) focusRow(next)
    },
  }
}
