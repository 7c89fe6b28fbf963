import { readFileSync } from 'node:fs'
import type { Language } from '../../src/values/language.ts'

/** Words up to this rank are so common that they are a name only if a capital or a title says so. */
const mostCommon = 1_000

/** A word of the dictionary. */
export type OrdinaryWord = {
  /** Null if Dutch and English use the word about equally often. */
  readonly language: Language | null
  /** True for one of the most common words, such as "toch". */
  readonly isCommon: boolean
  /** True for a word that is also a name, such as "bakker". */
  readonly isAlsoName: boolean
}

/** Returns the word if it is in a dictionary, or a compound of such words, as in "wachttijd" and "doorsturen". Otherwise null. */
export function ordinaryWord(word: string): OrdinaryWord | null {
  const dutch = dictionaries.nl.get(word)
  const english = dictionaries.en.get(word)
  if (!dutch && !english) return isCompound(word) ? compound : null
  const [nl, en] = [dutch?.rank ?? Number.POSITIVE_INFINITY, english?.rank ?? Number.POSITIVE_INFINITY]
  const rank = Math.min(nl, en)
  const isShared = Math.max(nl, en) < rank * 4 + mostCommon / 10
  const isAlsoName = (dutch?.isAlsoName ?? false) || (english?.isAlsoName ?? false)
  return {
    language: isShared ? null : nl < en ? 'nl' : 'en',
    isCommon: rank < mostCommon && !isAlsoName,
    isAlsoName,
  }
}

const compound: OrdinaryWord = { language: 'nl', isCommon: false, isAlsoName: false }
const shortestPart = 4
const shortestCompound = 9
const longestCompound = 40

/** The first part of a separable verb, as in "doorsturen" and "nagekeken". */
const verbPrefix = /^(?:aan|achter|af|binnen|bij|door|in|mee|na|om|op|over|terug|toe|uit|voor|weg)([a-z]+)$/

function isCompound(word: string): boolean {
  const isPart = (part: string) => dictionaries.nl.get(part)?.isAlsoName === false
  const [, verb = ''] = verbPrefix.exec(word) ?? []
  if (verb.length > shortestPart && isPart(verb)) return true
  if (word.length < shortestCompound || word.length > longestCompound) return false
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)]
    if (isPart(last) && (isPart(first) || (first.endsWith('s') && isPart(first.slice(0, -1))))) return true
  }
  return false
}

type Entry = { readonly rank: number; readonly isAlsoName: boolean }
const dictionaries = { nl: dictionaryOf('nl'), en: dictionaryOf('en') }

/** Reads a dictionary: a word a line, the most common first, with a capital if it is also a name. */
function dictionaryOf(language: Language): ReadonlyMap<string, Entry> {
  const file = new URL(`./ordinaryWords.${language}.txt`, import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((line, rank) => [line.toLowerCase(), { rank, isAlsoName: line !== line.toLowerCase() }]),
  )
}
