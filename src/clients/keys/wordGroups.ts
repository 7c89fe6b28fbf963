import { isWordKind, type WordKind } from './indexedWords.ts'
import type { SearchKey } from './lookup.ts'

/** Words of one kind that show the same when they are found; as they are stored beside their client. */
export type ShownWords = readonly [kind: WordKind, shown: string, ...words: string[]]

/** The words among the keys of one client. */
export function shownWords(keys: readonly SearchKey[]): readonly ShownWords[] {
  const groups = new Map<string, [kind: WordKind, shown: string, ...words: string[]]>()
  for (const { kind, shown, key } of keys) {
    if (!isWordKind(kind)) continue
    const group = groups.get(`${kind} ${shown}`)
    if (group) group.push(key)
    else groups.set(`${kind} ${shown}`, [kind, shown, key])
  }
  return [...groups.values()]
}

export function keysOf(groups: readonly ShownWords[]): readonly SearchKey[] {
  return groups.flatMap(([kind, shown, ...words]) => words.map((key) => ({ kind, key, shown })))
}
