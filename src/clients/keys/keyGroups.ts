import type { KeyKind, SearchKey } from './lookup.ts'

/** Keys of one kind for one reason; as they are stored beside their client. */
export type KeyGroup = readonly [kind: KeyKind, shown: string, ...keys: string[]]

export function groupKeys(keys: readonly SearchKey[]): readonly KeyGroup[] {
  const groups = Map.groupBy(keys, ({ kind, shown }) => `${kind} ${shown}`)
  return [...groups.values()].flatMap((group): KeyGroup[] => {
    const [first] = group
    return first ? [[first.kind, first.shown, ...group.map(({ key }) => key)]] : []
  })
}

export function keysOf(groups: readonly KeyGroup[]): readonly SearchKey[] {
  return groups.flatMap(([kind, shown, ...keys]) => keys.map((key) => ({ kind, key, shown })))
}
