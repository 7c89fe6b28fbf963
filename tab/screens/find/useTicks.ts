import { useRememberedState } from '../../parts/viewState.ts'

const anyText = (value: string): value is string => true

export type Ticks = {
  /** Ids of the ticked clients. */
  readonly ids: ReadonlySet<string>
  readonly set: (ids: readonly string[], ticked: boolean) => void
}

/** Remembers which results of this search text are ticked, also on return from a card. */
export function useTicks(searchText: string | null): Ticks {
  const [stored, store] = useRememberedState('find ticks', '', anyText)
  const [text, ...ticked] = stored.split('\n')
  const ids = new Set(text === searchText ? ticked : [])
  return {
    ids,
    set: (changed, isTicked) => {
      const next = isTicked ? new Set([...ids, ...changed]) : [...ids].filter((id) => !changed.includes(id))
      store([searchText, ...next].join('\n'))
    },
  }
}
