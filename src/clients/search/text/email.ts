import type { RecognisedPart } from './recogniser.ts'

export function recogniseEmail(text: string): RecognisedPart | null {
  const match = /^[^\s,;]*@[^\s,;]*/.exec(text)
  if (!match) return null
  const address = match[0].replace(/^(?:mailto:|<)+|[>.]+$/gi, '')
  return address.length < 2 ? null : { part: { kind: 'email', text: address }, length: match[0].length }
}

const domains =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|com|net|org|eu|be|de|fr|info|frl|online|co\.uk)(?=[\s,;>]|$)/i

/** Recognises a domain, the part of an address after the @. "jan.nl" may also be the start of an address. */
export function recogniseDomain(text: string): RecognisedPart | null {
  const match = domains.exec(text)
  return match ? { part: { kind: 'email', text: match[0] }, length: match[0].length } : null
}
