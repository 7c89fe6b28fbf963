import type { SearchKeyTable } from '../../database/schema.ts'

export type KeyKind = SearchKeyTable['kind']

/** One thing that a client can be found by; `shown` is what the employee reads as the reason. */
export type SearchKey = { readonly kind: KeyKind; readonly key: string; readonly shown: string }

/**
 * Keys of this kind that are LIKE the pattern. A key that is also LIKE `exact` was typed in full. Patterns
 * begin with literal text, so that they walk the index.
 */
export type Pattern = { readonly kind: KeyKind; readonly like: string; readonly exact: string | null }

/** Keys of this kind that resemble what was typed, the nearest first; never an exact answer. */
export type Alike = { readonly kind: KeyKind; readonly oneOf: readonly string[] }

/** A question to the search keys. */
export type Lookup = Pattern | Alike

/** Text without wildcards, for use in a LIKE pattern. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** The very key. */
export function whole(kind: KeyKind, key: string): Pattern {
  return { kind, like: literal(key), exact: literal(key) }
}

/** Keys that begin with this text; the key that is this text matches exactly. */
export function startsWith(kind: KeyKind, start: string): Pattern {
  return { kind, like: `${literal(start)}%`, exact: literal(start) }
}

/** Keys that begin with this text; none of them counts as exact, for only a part was typed. */
export function beginsLike(kind: KeyKind, start: string): Pattern {
  return { kind, like: `${literal(start)}%`, exact: null }
}

/** How a key answers a lookup: in full, as the start of it, or as the nth that resembles it; null when not. */
export type Fit = 'exact' | 'part' | { readonly alike: number }

export function fitOf(lookup: Lookup, { kind, key }: Pick<SearchKey, 'kind' | 'key'>): Fit | null {
  if (lookup.kind !== kind) return null
  if ('oneOf' in lookup) {
    const alike = lookup.oneOf.indexOf(key)
    return alike < 0 ? null : { alike }
  }
  if (!isLike(lookup.like, key)) return null
  return lookup.exact !== null && isLike(lookup.exact, key) ? 'exact' : 'part'
}

/** Whether the database would say that the key is LIKE the pattern; `%` stands at the end of ours only. */
export function isLike(pattern: string, key: string): boolean {
  let rest = key
  for (const [part] of pattern.matchAll(/\\.|./gsu)) {
    if (part === '%') return true
    const letter = part === '_' ? (Array.from(rest)[0] ?? '') : part.replace(/^\\(?=.)/s, '')
    if (letter === '' || !rest.startsWith(letter)) return false
    rest = rest.slice(letter.length)
  }
  return rest === ''
}

/** The text from back to front, by which tails become prefixes. */
export function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
