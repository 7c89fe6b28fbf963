import type { SearchKeyTable } from '../../database/schema.ts'

export type KeyKind = SearchKeyTable['kind']

/** One thing that a client can be found by; `shown` is what the employee reads as the reason. */
export type SearchKey = { readonly kind: KeyKind; readonly key: string; readonly shown: string }

/**
 * A question to the search keys: keys of this kind that are LIKE the pattern. A key that is also LIKE
 * `exact` was typed in full. Patterns begin with literal text, so that they walk the index.
 */
export type Lookup = { readonly kind: KeyKind; readonly like: string; readonly exact: string | null }

/** Text without wildcards, for use in a LIKE pattern. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** The very key. */
export function whole(kind: KeyKind, key: string): Lookup {
  return { kind, like: literal(key), exact: literal(key) }
}

/** Keys that begin with this text; the key that is this text matches exactly. */
export function startsWith(kind: KeyKind, start: string): Lookup {
  return { kind, like: `${literal(start)}%`, exact: literal(start) }
}

/** Keys that begin with this text; none of them counts as exact, for only a part was typed. */
export function beginsLike(kind: KeyKind, start: string): Lookup {
  return { kind, like: `${literal(start)}%`, exact: null }
}

/** Whether the database would say that the key is LIKE the pattern. */
export function isLike(pattern: string, key: string): boolean {
  const source = pattern.replace(/\\(.)|[%_]|[^\\%_]+/gs, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return quote(escaped)
    if (part === '%') return '.*'
    return part === '_' ? '.' : quote(part)
  })
  return new RegExp(`^${source}$`, 'su').test(key)
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** The text from back to front, by which tails become prefixes. */
export function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
