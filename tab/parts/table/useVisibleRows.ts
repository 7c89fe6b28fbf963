import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Below this all rows are in the document, so that the browser's own search finds them. */
const virtualizeAbove = 100
const rowHeight = 45

export type VisibleRows = {
  readonly rows: readonly { readonly index: number }[]
  /** Pixels of rows above and below that are not in the document. */
  readonly above: number
  readonly below: number
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  readonly reveal: (row: number) => void
}

/** Of a long list only the rows near the window are in the document. */
export function useVisibleRows(count: number, body: RefObject<HTMLElement | null>): VisibleRows {
  const [top, setTop] = useState(0)
  // Where the rows begin changes with what stands above them.
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
