import { startsWithCapital, type Token, type Word } from './token.ts'
import { particles, pronouns, salutations } from './vocabulary.ts'
import type { Role } from './words.ts'

/**
 * Returns `certain` if this word belongs to a name: an initial, a capital after "mevrouw" or "J.", or after another name
 * with a capital. Returns `likely` for a capital after "van" or "de" and for any word after "van der", and
 * `possible` for the only capital in a sentence. That outweighs a word that asks nothing, such as
 * the "oke" of "van Oke", but not a word such as the "facturen" of "de Facturen".
 */
export function nameMark(words: readonly Word[], before: readonly Token[], shouts: boolean): Mark | null {
  const word = words[before.length]
  if (!word) return null
  if (endsSurname(word.word, before)) return 'likely'
  if (shouts) return null
  if (isInitial(word.raw)) return 'certain'
  if (particles.has(word.word) || !startsWithCapital(word.raw)) return null
  const previous = before.at(-1)
  if (previous && previous.meaning === null && startsWithCapital(previous.raw)) {
    return /[.,;:!?]$/.test(previous.raw) && !isInitial(previous.raw) ? null : 'certain'
  }
  const named = before.findLast((token) => !particles.has(token.word))
  if (named && (isInitial(named.raw) || salutations.has(named.word))) return 'certain'
  if (previous && joins.has(previous.word) && startsWithCapital(before.at(-2)?.raw ?? '')) return 'likely'
  if (!previous || /[.,;:!?]$/.test(previous.raw)) return null
  if (particles.has(previous.word)) return 'likely'
  const isOnlyCapital = before.slice(1).every(({ raw }) => !startsWithCapital(raw))
  return isOnlyCapital && !pronouns.has(word.word) ? 'possible' : null
}

/** The words within "Zekerheid & Rust". */
const joins: ReadonlySet<string> = new Set(['&', 'en', 'and', '+'])

/** Returns true for the first word after "mevrouw", or after "mevrouw van de". */
export function followsTitle(before: readonly Token[]): boolean {
  return salutations.has(before.findLast((token) => !particles.has(token.word))?.word ?? '')
}

/** The roles that a title before the word outweighs, in capitals or not: "mevrouw goed". */
export const outweighedByTitle: readonly Role[] = ['fine', 'swearing', 'more', 'refresh', 'newSearch']

/** Returns true after "ten" and "ter", after "van der" and "van den", and for the "meer" of "van de meer", in capitals or not. */
function endsSurname(word: string, before: readonly Token[]): boolean {
  const particle = before.at(-1)?.word
  if (particle === 'ten' || particle === 'ter') return true
  if (before.at(-2)?.word !== 'van') return false
  return particle === 'der' || particle === 'den' || (particle === 'de' && word === 'meer')
}

function isInitial(raw: string): boolean {
  return /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)*$/u.test(raw)
}

export type Mark = 'certain' | 'likely' | 'possible'

const emptyRoles: readonly Role[] = [
  'find',
  'more',
  'back',
  'refresh',
  'newSearch',
  'filler',
  'other',
  'help',
  'thanks',
  'hello',
  'goodbye',
  'fine',
  'no',
  'about',
  'swearing',
]

/** The roles that a mark outweighs. */
export const outweighed: Readonly<Record<Mark, readonly Role[]>> = {
  certain: [],
  likely: emptyRoles,
  possible: ['filler'],
}
