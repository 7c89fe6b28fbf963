import type { SearchWordTable } from '../../database/schema.ts'
import type { SimilarLookup } from '../keys/lookup.ts'

/** What to look up instead of each word. Words without similar ones may be missing. */
export type SimilarWords = ReadonlyMap<string, readonly SimilarLookup[]>

type SimilarWord = Pick<SearchWordTable, 'kind' | 'word'> & { readonly distance: number }

/** Turns words into one lookup per kind, the nearest words first. */
export function similarLookups(words: readonly SimilarWord[]): readonly SimilarLookup[] {
  const nearest = [...words].sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
  const kinds = new Map<SimilarWord['kind'], string[]>()
  for (const { kind, word } of nearest) kinds.set(kind, [...(kinds.get(kind) ?? []), word])
  return [...kinds].map(([kind, oneOf]) => ({ kind, oneOf }))
}
