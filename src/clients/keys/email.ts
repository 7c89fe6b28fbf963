import { type Lookup, prefixOnly, prefixOrWhole, type SearchKey } from './lookup.ts'

/**
 * Makes keys of the address, of its tail from each later part of the mailbox name, and of its domain with the @, also
 * without the subdomain and without hyphens.
 */
export function emailKeys(text: string, owner: string | null): readonly SearchKey[] {
  return text
    .split(/[\s;,<>]+/)
    .filter((piece) => piece.includes('@'))
    .flatMap((piece) => {
      const address = piece.toLowerCase()
      const shown = owner === null ? piece : `${piece} · ${owner}`
      const at = address.lastIndexOf('@')
      const starts = [...address.slice(0, at).matchAll(/[._+-](?=[^._+-])/g)].map((match) => match.index + 1)
      const tails = [0, ...starts].map((from) => address.slice(from))
      return [...tails, ...domainsOf(address.slice(at + 1)).map((domain) => `@${domain}`)].map((key) => ({
        ...{ kind: 'email' as const, key, shown },
      }))
    })
}

function domainsOf(domain: string): readonly string[] {
  const parts = domain.split('.')
  const domains = parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'))
  return [...new Set([domain, ...domains].flatMap((name) => [name, name.replaceAll('-', '')]))]
}

/** Matches a whole address or the start of one of its parts. Text without an @ may also be the start of a domain. */
export function emailLookups(typed: string): readonly Lookup[] {
  const text = typed.toLowerCase()
  if (!text.includes('@')) return [prefixOnly('email', text), prefixOnly('email', `@${text}`)]
  return [/^[^@]+@[^@]+\.[^@.]{2,}$/.test(text) ? prefixOrWhole('email', text) : prefixOnly('email', text)]
}
