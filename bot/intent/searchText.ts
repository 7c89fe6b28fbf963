import { startsWithCapital, type Token } from './token.ts'
import { particles, prepositions, salutations } from './vocabulary.ts'

/** The longest search text that the API accepts. */
export const longestSearchText = 200

export type SearchText = {
  readonly text: string
  /** True if it has digits, an e-mail address, a salutation or an initial, so that it is certainly a search text. */
  readonly isCertain: boolean
  /** True if it has a word that is not in the dictionary, which is probably a name. */
  readonly isName: boolean
  /** True if all its words are ordinary ones. */
  readonly isOrdinary: boolean
}

type Stretch = {
  readonly tokens: readonly Token[]
  readonly isCertain: boolean
  readonly isLikely: boolean
  /** True right after "zoek" or "cliënt". Then every word belongs to the search text. */
  readonly isCommanded: boolean
}

/**
 * Returns the part of the message that says whom it is about, as it was typed. If a stretch of unknown words has a
 * number, an e-mail address, a salutation or a capitalised name, the other stretches are left out. Of a pasted mail
 * header, such as "K. Schouten <k.schouten@example.nl>", returns the address.
 */
export function searchTextOf(text: string, tokens: readonly Token[]): SearchText {
  const [, sender] = /<([^\s<>@]+@[^\s<>@]+)>/.exec(text) ?? []
  if (sender)
    return { text: sender.slice(0, longestSearchText), isCertain: true, isName: true, isOrdinary: false }
  const isBare = tokens.every(({ meaning, word }) => !meaning || meaning.role === 'link' || word.length === 1)
  if (isBare && tokens.some(({ meaning }) => !meaning)) {
    const isCertain = tokens.some(isCertainWord)
    return { text: trimmed(text), isCertain, isName: tokens.some(isNameWord), isOrdinary: false }
  }
  const all = stretchesOf(tokens)
  const others = all.filter((stretch) => !isAmount(stretch))
  const stretches = others.length > 0 ? others : all
  const likely = stretches.filter((stretch) => stretch.isLikely)
  const chosen = likely.length > 0 ? likely.map(core) : withoutOrdinary(stretches)
  const written = chosen.map(([first, ...rest]) =>
    first ? trimmed(text.slice(first.start, (rest.at(-1) ?? first).end)) : '',
  )
  return {
    text: written.join(' ').slice(0, longestSearchText).trim(),
    isCertain: stretches.some((stretch) => stretch.isCertain),
    isName: chosen.some((words) => words.some(isNameWord)),
    isOrdinary: !chosen.some((words) => words.some(isUnusual)),
  }
}

/**
 * Returns the words of the stretches. If one of them has a word that is not in the dictionary, drops the stretches
 * without one, and the ordinary words around it: of "verhoeven even gisteren" remains "verhoeven".
 */
function withoutOrdinary(stretches: readonly Stretch[]): readonly (readonly Token[])[] {
  const [names, either] = [isNameWord, isUnusual].map((is) =>
    stretches.filter(({ tokens }) => tokens.some(is)),
  )
  const named = (names?.length ? names : either) ?? []
  if (named.length === 0) return stretches.map(({ tokens }) => tokens)
  return named.map(({ isCommanded, tokens }) =>
    isCommanded
      ? tokens
      : tokens.slice(
          particlesBefore(tokens, tokens.findIndex(isUnusual)),
          tokens.findLastIndex(isUnusual) + 1,
        ),
  )
}

function isUnusual({ sort, meaning }: Token): boolean {
  return meaning === null && sort !== 'ordinary'
}

function isNameWord({ sort, meaning, word }: Token): boolean {
  return meaning === null && sort === 'name' && !salutations.has(word)
}

/** Returns where the name of the word at this place starts, with its particles: the "van der" of "van der meer". */
function particlesBefore(tokens: readonly Token[], place: number): number {
  let start = place
  while (start > 0 && particles.has(tokens[start - 1]?.word ?? '')) start -= 1
  return start
}

/** Returns true for "1.250,00", which says nothing about the client if the message also has a name. */
function isAmount({ tokens }: Stretch): boolean {
  const text = tokens.map(({ raw }) => raw).join(' ')
  return /^(?:€\s?)?\d[\d.]*,(?:\d\d|-)$/.test(text)
}

/**
 * Returns the words from the first salutation, capital or number to the last, and the words beside them that belong to
 * them: the label of a number, the particles of a name, and the lower-case name after a salutation.
 */
function core({ isCommanded, tokens: words }: Stretch): readonly Token[] {
  if (isCommanded) return words
  const isMarked = (token: Token) => isCertainWord(token) || hasCapital(token)
  const first = words.findIndex(isMarked)
  const last = words.findLastIndex(isMarked)
  let start = first
  const isNumber = /\d/.test(words[first]?.raw ?? '')
  if (isNumber && first > 0 && words[first - 1]?.meaning === null) start -= 1
  const small = salutations.has(words[first]?.word ?? '') ? articles : particles
  if (!isNumber) while (start > 0 && small.has(words[start - 1]?.word ?? '')) start -= 1
  if (salutations.has(words[last]?.word ?? '')) {
    return words.slice(start, Math.max(words.findLastIndex(isUnusual), last + 1) + 1)
  }
  let end = last + 1
  while (words[end]?.meaning === null && words[end]?.sort !== 'ordinary') end += 1
  return words.slice(start, end)
}

const articles: ReadonlySet<string> = new Set(['de'])

/** Groups the unknown words with the small words between them. A salutation alone is not a name. */
function stretchesOf(tokens: readonly Token[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let words: Token[] = []
  let links: Token[] = []
  let isCommanded = false
  const close = () => {
    if (words.some(({ meaning, word }) => !meaning && !salutations.has(word))) {
      const isCertain = words.some(isCertainWord)
      stretches.push({ tokens: words, isCertain, isLikely: isCertain || words.some(hasCapital), isCommanded })
    }
    words = []
    links = []
  }
  tokens.forEach((token, index) => {
    if (token.meaning === null) {
      const before = tokens[index - links.length - 1]
      if (words.length === 0)
        isCommanded = before?.meaning?.role === 'find' || before?.meaning?.role === 'client'
      const asked = tokens.slice(0, index - links.length).some(isQuestion)
      words.push(
        ...(words.length === 0 ? leadingLinks(links, asked, before, token) : withoutVerbEnd(links)),
        token,
      )
      links = []
    } else if (token.meaning.role === 'link') links.push(token)
    else close()
  })
  close()
  return stretches
}

/**
 * Returns the small words before a name that belong to it. A "van" at the start or after a command does: "zoek van
 * Dijk". A "van" after a question does not, unless it has a capital: "facturen van Dijk", "facturen Van Dijk".
 */
function leadingLinks(
  links: readonly Token[],
  asked: boolean,
  before: Token | undefined,
  next: Token,
): readonly Token[] {
  if (before === undefined || /[.?!:]$/.test(before.raw)) return links
  const capital = links.findIndex(({ raw }) => startsWithCapital(raw))
  if (capital >= 0) return links.slice(capital)
  const isFound = !asked && before.meaning?.role === 'find'
  const ofName =
    links[0]?.word === 'van' && !salutations.has(next.word) && (isFound || auxiliaries.has(before.word))
  const first = links.findIndex(({ word }) => prepositions.has(word))
  const kept = ofName || first < 0 ? links : links.slice(first + 1)
  const start = kept.findIndex(({ word }) => !introducing.has(word))
  return start < 0 ? [] : kept.slice(start)
}

/** Verbs whose subject follows: the "van" of "heeft van Dam betaald" belongs to the name. */
const auxiliaries: ReadonlySet<string> = new Set(
  'heeft had moet moest is was kan kon wil wilde wordt werd zou mag betaalt betaalde has does did'.split(' '),
)

function isQuestion({ meaning }: Token): boolean {
  return meaning !== null && !['filler', 'link', 'find', 'client', 'caller', 'hello'].includes(meaning.role)
}

/** Drops the "op" of "zoek mevrouw Kok op in Ede". */
function withoutVerbEnd(links: readonly Token[]): readonly Token[] {
  return links.length > 1 && links[0]?.word === 'op' ? links.slice(1) : links
}

const introducing: ReadonlySet<string> = new Set(['en', 'and', 'a', 'an', '-', '/', '+', '&'])

function isCertainWord({ isName, word, raw, meaning }: Token): boolean {
  return (
    meaning === null &&
    ((isName && /\.$/.test(raw)) || (/[\d@]/.test(raw) && !raw.includes('=')) || salutations.has(word))
  )
}

function hasCapital({ isName, meaning, raw, start }: Token): boolean {
  return isName || (meaning === null && start > 0 && startsWithCapital(raw))
}

/** Removes punctuation around the text, but keeps that of "'s-Gravenhage" and "B.V.". */
function trimmed(text: string): string {
  return text
    .slice(0, longestSearchText)
    .replace(/^(?:[\s"“”#:,;.!?)(*-]|['‘’](?!\p{L}))+/u, '')
    .replace(/[\s"“”?!,;:(*]+$/u, '')
    .replace(/(?<![\s.]\p{L})\.+$/u, '')
    .replace(/['’]s$/, '')
    .replace(/(?<=\S)\s+(?:born|geboren)$/iu, '')
    .trim()
}
