import { fold, type Token, tokens } from './text.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold))

/** Small words in names, and their abbreviations without dots and slashes. */
const particles = set(`
  en and van de den der ter ten te het t s n op in aan bij voor over onder uit tot uyt
  vd vda vdn vdr vander vanden vande v d ad od int vant opt aant
  la le les du des del della di da dos das el al von zu zum zur vom
`)

/** Titles that are never a name. */
const titles = set(`dhr mevr mevrouw mw mej mejuffrouw hr meneer mijnheer mrs drs dr ir ing mr prof msc bsc`)

/** Words that people leave out of the name of an office. */
const legalWords = set(`stichting stg st bv nv vof cv`)

export const isParticle = (word: string): boolean => particles.has(word)
export const isTitle = (word: string): boolean => titles.has(word)

/**
 * A word with a meaning, and the ways in which it is written together with its neighbours: "van den Berg" gives berg,
 * joined as denberg and vandenberg; "Anne-Marie" gives anne and marie, both joined as annemarie.
 */
export type NameWord = {
  readonly word: string
  readonly joined: readonly string[]
  /** True for a small word at the end of the text ("vries de") and for an initial: a client need not match it. */
  readonly optional: boolean
}

/** Returns the words of a name or city without small words and titles, unless nothing else is left. */
export function withoutSmallWords(text: string): readonly NameWord[] {
  const all = tokens(text)
  const named = all.filter((token) => !isTitle(token.text))
  const list = named.length > 0 ? named : all
  return list.flatMap((token, index) => {
    const followed = list.slice(index + 1).some((next) => !isParticle(next.text))
    if (isParticle(token.text) && followed && !isInitial(list, index)) return []
    const joined = new Set([...withParticles(list, index), ...withLinked(list, index)])
    joined.delete(token.text)
    const isLeftOut = isLetter(token) || legalWords.has(token.text)
    const optional = (isParticle(token.text) && index > 0) || (isLeftOut && list.length > 1)
    return [{ word: token.text, joined: [...joined], optional }]
  })
}

/** Joins the meaningful words of a name or city: "De Boer Bewind" gives boerbewind. */
export function writtenAsOne(text: string): string {
  return withoutSmallWords(text)
    .map(({ word }) => word)
    .join('')
}

/** The S of "S. van Dijk" is an initial; the letters of "v d Berg" and "d'Hondt" are not. */
function isInitial(list: readonly Token[], index: number): boolean {
  const [previous, token, next] = [list[index - 1], list[index], list[index + 1]]
  if (!token || !isLetter(token) || token.linked) return false
  if (token.text === 'v' && next && isLetter(next) && isParticle(next.text)) return false
  if (!previous) return true
  return isLetter(previous) && (!isParticle(previous.text) || isInitial(list, index - 1))
}

function isLetter(token: Token): boolean {
  return Array.from(token.text).length === 1
}

function withParticles(list: readonly Token[], index: number): readonly string[] {
  const word = list[index]?.text ?? ''
  const before: string[] = []
  for (let at = index - 1; at >= 0; at -= 1) {
    const previous = list[at]?.text ?? ''
    if (!isParticle(previous) || isInitial(list, at)) break
    before.unshift(previous)
  }
  if (before.length === 0) return []
  const short = before[0] === 'van' && before[1]?.startsWith('d') ? [`vd${word}`] : []
  return [before.join('') + word, `${before.at(-1)}${word}`, ...short]
}

function withLinked(list: readonly Token[], index: number): readonly string[] {
  let first = index
  while (list[first - 1]?.linked) first -= 1
  let last = index
  while (list[last]?.linked && last + 1 < list.length) last += 1
  if (first === last || isParticle(list[last]?.text ?? '')) return []
  return [
    list
      .slice(first, last + 1)
      .map((token) => token.text)
      .join(''),
  ]
}

/** Turns a name with the last name first ("Berg, van den, J.") into the order in which it is spoken. */
export function inSpokenOrder(name: string): string {
  return name
    .split(',')
    .map((piece) => piece.trim())
    .reverse()
    .join(' ')
}
