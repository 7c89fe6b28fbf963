import { isWordKind, type WordKind } from './indexedWords.ts'
import type { SearchKey } from './lookup.ts'

/** Words of one kind with the same reason to show, as stored with the client. */
export type WordGroup = readonly [kind: WordKind, shown: string, ...words: string[]]

/** Groups those keys of a client that are words. */
export function groupWords(keys: readonly SearchKey[]): readonly WordGroup[] {
  const groups = new Map<string, [kind: WordKind, shown: string, ...words: string[]]>()
  for (const { kind, shown, key } of keys) {
    if (!isWordKind(kind)) continue
    const group = groups.get(`${kind} ${shown}`)
    if (group) group.push(key)
    else groups.set(`${kind} ${shown}`, [kind, shown, key])
  }
  return [...groups.values()]
}

/** The inverse of `groupWords`. */
export function keysOfGroups(groups: readonly WordGroup[]): readonly SearchKey[] {
  return groups.flatMap(([kind, shown, ...words]) => words.map((key) => ({ kind, key, shown })))
}
