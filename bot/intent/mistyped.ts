import { almostEqual } from './almostEqual.ts'
import { startsWithCapital, type Token, type Word } from './token.ts'
import type { Meaning } from './vocabulary.ts'
import type { Role } from './words.ts'

/** Returns the meaning of a command word with one typing error, or null. Ignores short words. */
export function mistypedMeaning(
  words: readonly Word[],
  before: readonly Token[],
  vocabulary: ReadonlyMap<string, Meaning>,
): Meaning | null {
  const { word, raw } = words[before.length] ?? { word: '', raw: '' }
  const isCapitalised = before.length > 0 && startsWithCapital(raw)
  if (words.length < 2 || word.length < 4 || isCapitalised || !/^[a-z]+$/.test(word)) return null
  const isFirst = before.every(({ meaning }) => meaning && meaning.role !== 'find') && !isAsked(before)
  const near = [-1, 0, 1].flatMap((more) => wordsByLength(vocabulary).get(word.length + more) ?? [])
  const known = near.find((each) => mayBeMistyped(each.meaning, isFirst) && almostEqual(word, each.word))
  return known?.meaning ?? null
}

type Known = { readonly word: string; readonly meaning: Meaning }
const byLength = new WeakMap<ReadonlyMap<string, Meaning>, ReadonlyMap<number, readonly Known[]>>()

/** Returns the single words of at least four letters that may be mistyped, by their length. */
function wordsByLength(vocabulary: ReadonlyMap<string, Meaning>): ReadonlyMap<number, readonly Known[]> {
  const cached = byLength.get(vocabulary)
  if (cached) return cached
  const words = [...vocabulary]
    .map(([word, meaning]) => ({ word, meaning }))
    .filter(({ word, meaning }) => word.length > 3 && !word.includes(' ') && mayBeMistyped(meaning, true))
  const grouped = Map.groupBy(words, ({ word }) => word.length)
  byLength.set(vocabulary, grouped)
  return grouped
}

/** A mistyped "zoek" is only recognised before any name, because many names look like it. */
function mayBeMistyped({ role }: Meaning, isFirst: boolean): boolean {
  switch (role) {
    case 'find':
      return isFirst
    case 'client':
    case 'clients':
    case 'lastReceipt':
    case 'balance':
    case 'openItems':
    case 'invoice':
    case 'invoices':
    case 'directDebit':
    case 'representative':
    case 'creditor':
      return true
    default:
      return false
  }
}

/** Returns true after a word that asks something. */
function isAsked(before: readonly Token[]): boolean {
  return before.some(({ meaning }) => meaning !== null && !askNothing.includes(meaning.role))
}

/** The roles of words that ask nothing about a client. */
const askNothing: readonly Role[] = ['link', 'filler', 'find', 'client', 'caller']
