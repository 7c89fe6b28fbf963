import type { Language } from '../../src/values/language.ts'
import { commonWords } from './commonWords.ts'
import { type Role, words } from './words.ts'

export type Meaning = { readonly role: Role; readonly language: Language | null }

/** The longest phrase, in words. */
export const longestPhrase = 5

/** Returns the meaning of each phrase, in lower case without accents. `nouns` has further words for a client. */
export function createVocabulary(nouns: readonly string[]): ReadonlyMap<string, Meaning> {
  const key = nouns.join()
  if (latest?.key === key) return latest.vocabulary
  const vocabulary = new Map(usual)
  for (const noun of nouns)
    if (!vocabulary.has(noun)) vocabulary.set(noun, { role: 'client', language: null })
  latest = { key, vocabulary }
  return vocabulary
}

/** Caches one vocabulary, because an institution has one list of nouns. */
let latest: { readonly key: string; readonly vocabulary: ReadonlyMap<string, Meaning> } | null = null

const usual: ReadonlyMap<string, Meaning> = new Map(
  [...words, ...commonWords].flatMap(([role, language, phrases]) =>
    phrases
      .replace(/\s+/g, ' ')
      .split(', ')
      .map((phrase): [string, Meaning] => [phrase, { role, language }]),
  ),
)

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The words after a salutation are a name, whatever else they may mean. */
export const salutations = set(
  'mevrouw mevr mw mej mejuffrouw meneer heer dhr hr mr mrs ms miss sir fam familie family weduwe erven',
)
/** Small words that start a surname or stand within it. */
export const particles = set('van de der den ten ter te t het vd v d la le el al von und')
/** Small words between the question and the name. The first one is dropped. */
export const prepositions = set(
  'van bij voor over uit met op aan naar door in of for from with by at on about',
)
/** Days of the week and months. */
export const times = set(
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday ' +
    'januari februari maart april mei juni juli augustus september oktober november december january february march ' +
    'june july august october',
)
/** Words that some write with a capital, but that are no names. */
export const pronouns = set(
  'ik jij u uw hij zij ze we wij jullie haar zijn mijn you he she they we his her their my',
)
/** Units of time: the number before one of them is not a search text. */
export const durations = set(
  'dag dagen week weken maand maanden jaar keer uur days week weeks months years times',
)
/** Starts of compound words, such as "betaalgeschiedenis" and "factuurbedrag". No name starts with them. */
export const stems: readonly (readonly [start: string, Role])[] = [
  ['betaal', 'lastReceipt'],
  ['betaling', 'lastReceipt'],
  ['factuur', 'invoice'],
  ['facturen', 'invoices'],
  ['faktuur', 'invoice'],
  ['faktu', 'invoices'],
  ['postenover', 'openItems'],
  ['incasso', 'directDebit'],
  ['bewindvoer', 'representative'],
  ['saldo', 'balance'],
  ['klote', 'swearing'],
  ['godver', 'swearing'],
]

/** Words for a place in a list. -1 means the last row. */
const placeWords: readonly (readonly [place: number, Language, words: string])[] = [
  [1, 'nl', 'eerste bovenste 1e 1ste'],
  [2, 'nl', 'tweede 2e 2de'],
  [3, 'nl', 'derde 3e 3de'],
  [4, 'nl', 'vierde 4e 4de'],
  [5, 'nl', 'vijfde 5e 5de'],
  [6, 'nl', 'zesde 6e 6de'],
  [7, 'nl', 'zevende 7e 7de'],
  [8, 'nl', 'achtste 8e 8ste'],
  [9, 'nl', 'negende 9e 9de'],
  [10, 'nl', 'tiende 10e 10de'],
  [-1, 'nl', 'laatste onderste'],
  [1, 'en', 'first 1st'],
  [2, 'en', 'second 2nd'],
  [3, 'en', 'third 3rd'],
  [4, 'en', 'fourth 4th'],
  [5, 'en', 'fifth 5th'],
  [6, 'en', 'sixth 6th'],
  [7, 'en', 'seventh 7th'],
  [8, 'en', 'eighth 8th'],
  [9, 'en', 'ninth 9th'],
  [10, 'en', 'tenth 10th'],
  [-1, 'en', 'last'],
]
export const ordinals: ReadonlyMap<string, { readonly place: number; readonly language: Language }> = new Map(
  placeWords.flatMap(([place, language, list]) =>
    list.split(' ').map((word) => [word, { place, language }] as const),
  ),
)
