import type { RecognisedPart } from './recogniser.ts'

export function recogniseEmail(text: string): RecognisedPart | null {
  const match = /^[^\s,;]*@[^\s,;]*/.exec(text)
  if (!match) return null
  const address = match[0].replace(/^(?:mailto:|<)+|[>.]+$/gi, '')
  return address.length < 2 ? null : { part: { kind: 'email', text: address }, length: match[0].length }
}
