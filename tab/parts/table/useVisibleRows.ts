import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Up to this many rows all are rendered, so that the browser's own search finds them. */
const virtualizeAbove = 100
const rowHeight = 45

export type VisibleRows = {
  readonly rows: readonly { readonly index: number }[]
  /** Height in pixels of the rows above and below that are not rendered. */
  readonly above: number
  readonly below: number
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  readonly reveal: (row: number) => void
}

/** Renders only the rows near the viewport if the list is long. */
export function useVisibleRows(count: number, body: RefObject<HTMLElement | null>): VisibleRows {
  const [top, setTop] = useState(0)
  // The rows move when the content above them changes.
  useLayoutEffect(() => {
    const now = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    setTop((before) => (Math.abs(before - now) < 1 ? before : now))
  })
  const long = count > virtualizeAbove
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: long,
    estimateSize: () => rowHeight,
    overscan: 20,
    scrollMargin: top,
    scrollPaddingStart: 110,
  })
  if (!long) {
    return {
      rows: Array.from({ length: count }, (_, index) => ({ index })),
      above: 0,
      below: 0,
      measure: undefined,
      reveal: () => undefined,
    }
  }
  const rows: readonly VirtualItem[] = virtualizer.getVirtualItems()
  return {
    rows,
    above: (rows[0]?.start ?? top) - top,
    below: virtualizer.getTotalSize() + top - (rows.at(-1)?.end ?? top),
    measure: virtualizer.measureElement,
    reveal: (row) => virtualizer.scrollToIndex(row),
  }
}
