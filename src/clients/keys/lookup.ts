import type { SearchKeyTable } from '../../database/schema.ts'

export type KeyKind = Exclude<SearchKeyTable['kind'], 'office'>

/** One thing that a client can be found by; `shown` is what the employee reads as the reason. */
export type SearchKey = { readonly kind: KeyKind; readonly key: string; readonly shown: string }

/** Keys of this kind that begin with the text, or that are it where `isWhole`. */
export type Start = {
  readonly kind: KeyKind
  readonly start: string
  readonly isWhole: boolean
  /** Which of these keys were typed in full: the one that is the text, each of them, or none. */
  readonly exact: 'same' | 'all' | 'none'
}

/** Keys of this kind that resemble what was typed, the nearest first; never an exact answer. */
export type Alike = { readonly kind: KeyKind; readonly oneOf: readonly string[] }

/** A question to the search keys. */
export type Lookup = Start | Alike

/** The very key. */
export function whole(kind: KeyKind, key: string): Start {
  return { kind, start: key, isWhole: true, exact: 'same' }
}

/** Keys that begin with this text; the key that is this text matches exactly. */
export function startsWith(kind: KeyKind, start: string): Start {
  return { kind, start, isWhole: false, exact: 'same' }
}

/** Keys that begin with this text; none of them counts as exact, for only a part was typed. */
export function beginsLike(kind: KeyKind, start: string): Start {
  return { kind, start, isWhole: false, exact: 'none' }
}

/** How a key answers a lookup: in full, as the start of it, or as the nth that resembles it; null when not. */
export type Fit = 'exact' | 'part' | { readonly alike: number }

export function fitOf(lookup: Lookup, { kind, key }: Pick<SearchKey, 'kind' | 'key'>): Fit | null {
  if (lookup.kind !== kind) return null
  if ('oneOf' in lookup) {
    const alike = lookup.oneOf.indexOf(key)
    return alike < 0 ? null : { alike }
  }
  const isSame = key === lookup.start
  if (!isSame && (lookup.isWhole || !key.startsWith(lookup.start))) return null
  return lookup.exact === 'all' || (lookup.exact === 'same' && isSame) ? 'exact' : 'part'
}

/** The text from back to front, by which tails become prefixes. */
export function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
