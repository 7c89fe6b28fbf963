import { type Lookup, prefixOnly, prefixOrWhole, type SearchKey } from './lookup.ts'

/** Makes keys of the address, of its tail from each later part of the mailbox name, and of its domain with the @. */
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

/** Matches a whole address or the start of one of its parts. Text without an @ may also be the start of a domain. */
export function emailLookups(typed: string): readonly Lookup[] {
  const text = typed.toLowerCase()
  if (!text.includes('@')) return [prefixOnly('email', text), prefixOnly('email', `@${text}`)]
  return [/^[^@]+@[^@]+\.[^@.]{2,}$/.test(text) ? prefixOrWhole('email', text) : prefixOnly('email', text)]
}
