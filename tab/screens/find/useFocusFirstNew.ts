import { useEffect, useRef } from 'react'

type FocusFirstNewOptions = {
  readonly searchText: string | null
  readonly ids: readonly string[]
  readonly isCurrent: boolean
  readonly focusRow: (row: number) => void
}

/**
 * "Show more" removes its own button, so the focus moves to the first row that was not there before. Wraps the
 * action of that button.
 */
export function useFocusFirstNew({ searchText, ids, isCurrent, focusRow }: FocusFirstNewOptions) {
  const before = useRef<{ readonly searchText: string | null; readonly ids: ReadonlySet<string> } | null>(
    null,
  )
  useEffect(() => {
    if (!before.current || !isCurrent) return
    const { searchText: searchTextBefore, ids: idsBefore } = before.current
    before.current = null
    const row = searchTextBefore === searchText ? ids.findIndex((id) => !idsBefore.has(id)) : -1
    if (row >= 0) focusRow(row)
  })
  return (showMore: () => void) => () => {
    before.current = { searchText, ids: new Set(ids) }
    showMore()
  }
}
