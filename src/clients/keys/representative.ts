import { type Lookup, prefixOnly, type SearchKey, wholeKey } from './lookup.ts'
import { nameLookups, type PersonName, personKeys } from './name.ts'
import { type NameWord, withoutSmallWords, writtenAsOne } from './smallWords.ts'
import { squeezed } from './text.ts'

/** Makes keys of a representative, who may be a person or an office. */
export function representativeKeys(representative: PersonName): readonly SearchKey[] {
  const { name } = representative
  return [
    ...personKeys('representative', representative, name),
    ...[...writtenTogether(name), ...endsOfCompounds(name)].map((key) => ({
      kind: 'representative' as const,
      key,
      shown: name,
    })),
  ]
}

/**
 * Returns the ways to write the name of an office as one word: "Stichting Zekerheid & Rust" gives zekerheidrust and
 * zekerheidenrust, and both with stichting before it. By its whole name all clients of an office are read in sort order.
 */
function writtenTogether(name: string): readonly string[] {
  if (!isOffice(name)) return []
  const bare = name.replace(/^\s*(?:stichting|stg\.?|st\.)\s+/iu, '')
  return [
    ...new Set([name, bare].flatMap((text) => [writtenAsOne(text), squeezed(text), squeezed(withAnd(text))])),
  ]
}

function withAnd(name: string): string {
  return name.replace(/[&+]/g, ' en ')
}

const compound = /^\p{L}{3,}?((?:bewind|mentor|curatele|curator|budget|beheer)\p{L}*)$/u

/** Returns the last parts of compound words: the bewind of "Boerbewind", so that "boer bewind" finds it. */
function endsOfCompounds(name: string): readonly string[] {
  return withoutSmallWords(name).flatMap(({ word }) => compound.exec(word)?.[1] ?? [])
}

function isOffice(name: string): boolean {
  const [first, ...others] = withoutSmallWords(name)
  return first !== undefined && others.length > 0 && Array.from(first.word).length > 1
}

/** Matches representatives by the start of a word. "Bewindvoering" and "bewindskantoor" also match "bewind". */
export function officeLookups(word: NameWord): readonly Lookup[] {
  const own = nameLookups('representative', word)
  const stem = /^(.*bewind(?=s?(?:voe|kant|bur))|mentor|curat)\p{L}+$/u.exec(word.word)?.[1]
  if (stem) return [...own, prefixOnly('representative', stem)]
  const others = sameMeaning.find((words) => words.includes(word.word)) ?? []
  return [...own, ...others.map((other) => wholeKey('representative', other))]
}

/** Words of which people write one for another. */
const sameMeaning: readonly (readonly string[])[] = [
  ['stichting', 'stg', 'st', 'sint'],
  ['bureau', 'buro'],
  ['advocaat', 'advocaten', 'advocatenkantoor'],
]
