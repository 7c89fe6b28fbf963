import type { SearchKeyTable } from '../../database/schema.ts'

export type KeyKind = SearchKeyTable['kind']

/** A key by which a client is found. `shown` is what the employee reads as the reason for the match. */
export type SearchKey = { readonly kind: KeyKind; readonly key: string; readonly shown: string }

/** Matches keys of one kind. */
export type Lookup = PrefixLookup | SimilarLookup

/** Matches keys that start with `prefix` or, with `isWhole`, equal it. */
export type PrefixLookup = {
  readonly kind: KeyKind
  readonly prefix: string
  readonly isWhole: boolean
  /** Which matching keys count as exact: the `same` as the prefix, all of them, or none. */
  readonly exact: 'same' | 'all' | 'none'
}

/** Matches keys that equal one of these words, the most similar first. Never an exact match. */
export type SimilarLookup = { readonly kind: KeyKind; readonly oneOf: readonly string[] }

/** Matches this key only. */
export function wholeKey(kind: KeyKind, key: string): PrefixLookup {
  return { kind, prefix: key, isWhole: true, exact: 'same' }
}

/** Matches keys that start with this text. Exact if the key equals it. */
export function prefixOrWhole(kind: KeyKind, prefix: string): PrefixLookup {
  return { kind, prefix, isWhole: false, exact: 'same' }
}

/** Matches keys that start with this text. Never exact, because only part of the value was typed. */
export function prefixOnly(kind: KeyKind, prefix: string): PrefixLookup {
  return { kind, prefix, isWhole: false, exact: 'none' }
}

/** How a key matches a lookup: in full, in part, or as the similar word with this index. */
export type KeyMatch = 'exact' | 'part' | { readonly similar: number }

/** Returns null if the key does not match. */
export function matchKey(lookup: Lookup, { kind, key }: Pick<SearchKey, 'kind' | 'key'>): KeyMatch | null {
  if (lookup.kind !== kind) return null
  if ('oneOf' in lookup) {
    const similar = lookup.oneOf.indexOf(key)
    return similar < 0 ? null : { similar }
  }
  const isSame = key === lookup.prefix
  if (!isSame && (lookup.isWhole || !key.startsWith(lookup.prefix))) return null
  return lookup.exact === 'all' || (lookup.exact === 'same' && isSame) ? 'exact' : 'part'
}

/** Reverses the text, so that the last characters of a value become the prefix of its key. */
export function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
