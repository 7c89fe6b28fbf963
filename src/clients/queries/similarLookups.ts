import type { SearchWordTable } from '../../database/schema.ts'
import type { Alike } from '../keys/lookup.ts'

type NearWord = Pick<SearchWordTable, 'kind' | 'word'> & { readonly distance: number }

/** Words as questions to the keys: one a kind, the nearest words first. */
export function byKind(words: readonly NearWord[]): readonly Alike[] {
  const nearest = [...words].sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
  const kinds = new Map<NearWord['kind'], string[]>()
  for (const { kind, word } of nearest) kinds.set(kind, [...(kinds.get(kind) ?? []), word])
  return [...kinds].map(([kind, oneOf]) => ({ kind, oneOf }))
}
