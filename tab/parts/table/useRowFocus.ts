import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useNavigationType } from 'react-router'
import { useViewState } from '../viewState.ts'

/** Which row a key leads to; null when the key is not for rows. */
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

/**
 * Moves the focus from row to row with the arrow keys, and puts it back on the row that was left when the
 * employee returns to the list. Rows carry `data-row` with their place; what takes the focus is the row's first
 * link, else the row.
 */
export function useRowFocus(options: {
  /** Under which name the row is remembered. */
  readonly list: string
  readonly keys: readonly string[]
  readonly frame: RefObject<HTMLElement | null>
  /** Brings a row into the document before it is focused. */
  readonly reveal: (row: number) => void
}) {
  const { list, keys, frame, reveal } = options
  const places = useViewState()
  const returning = useNavigationType() === 'POP'
  const restored = useRef(false)

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
    if (restored.current || keys.length === 0) return
    restored.current = true
    const row = returning ? keys.indexOf(places.get(list) ?? '') : -1
    if (row >= 0) focusRow(row)
  })

  const rowOf = (target: EventTarget | null): number => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
    return row ? Number(row.dataset.row) : -1
  }
  return {
    focusRow,
    onFocus: (event: { readonly target: EventTarget }) => {
      const key = keys[rowOf(event.target)]
      if (key !== undefined) places.set(list, key)
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
