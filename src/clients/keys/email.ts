import { beginsLike, type Lookup, type SearchKey, startsWith } from './lookup.ts'

/** The address, the address from each later part of its name on, and its domain with the at sign. */
export function emailKeys(text: string, owner: string | null): readonly SearchKey[] {
  return text
    .split(/[\s;,<>]+/)
    .filter((piece) => piece.includes('@'))
    .flatMap((piece) => {
      const address = piece.toLowerCase()
      const shown = owner === null ? piece : `${piece} · ${owner}`
      const at = address.lastIndexOf('@')
      const starts = [...address.slice(0, at).matchAll(/[._+-](?=[^._+-])/g)].map((match) => match.index + 1)
      return [0, ...starts, at].map((from) => ({ kind: 'email' as const, key: address.slice(from), shown }))
    })
}

/** An address in full, or the start of one of its parts. */
export function emailLookups(typed: string): readonly Lookup[] {
  const text = typed.toLowerCase()
  return [/^[^@]+@[^@]+\.[^@.]{2,}$/.test(text) ? startsWith('email', text) : beginsLike('email', text)]
}
