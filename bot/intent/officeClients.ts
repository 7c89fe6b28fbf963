import type { Token } from './token.ts'
import type { Role } from './words.ts'

/** Returns true for "cliënten van De Boer Bewind" or "welke cliënten heeft De Boer". */
export function asksForClientsOf(tokens: readonly Token[]): boolean {
  const has = (role: Role) => tokens.some(({ meaning }) => meaning?.role === role)
  if (has('office') && asksForAll(tokens)) return true
  const at = tokens.findLastIndex(({ meaning }) => meaning?.role === 'clients')
  if (at < 0) return false
  if (tokens.some(({ word }) => living.has(word))) return false
  const ofSomeone = tokens.slice(at + 1).some(({ meaning, word }) => meaning !== null && ofOffice.has(word))
  return ofSomeone || tokens.some(({ word }) => asksWhich.has(word)) || has('office') || has('representative')
}

/** Words that ask who lives at an address, or where a client lives. */
export const living: ReadonlySet<string> = new Set('woont wonen woonde lives live living'.split(' '))
const asksWhich: ReadonlySet<string> = new Set(['welke', 'which', 'hoeveel'])
/** Words between "cliënten" and the name of an office. */
const ofOffice: ReadonlySet<string> = new Set(
  'van of bij onder by bewindvoerder curator represented kantoor office'.split(' '),
)

/** Returns true for the "allemaal" of "wie heeft kantoor De Boer allemaal". */
function asksForAll(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => word === 'allemaal' || word === 'alle' || word === 'all')
}
