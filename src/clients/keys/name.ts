import { type KeyKind, type Lookup, prefixOrWhole, type SearchKey, wholeKey } from './lookup.ts'
import { inSpokenOrder, type NameWord, withoutSmallWords } from './smallWords.ts'
import { fold } from './text.ts'

/** A person's name and its parts, as in Exact. */
export type PersonName = {
  readonly name: string
  readonly first_name: string | null
  readonly initials: string | null
  readonly name_prefix: string | null
  readonly last_name: string | null
}

/** Makes keys of the client's name and of the client in person. */
export function nameKeys(clientName: string, person: PersonName | null): readonly SearchKey[] {
  return [
    ...wordKeys('name', clientName, clientName),
    ...(person ? personKeys('name', person, person.name) : []),
  ]
}

/** Makes keys of each word of a name, of the ways it is joined with its neighbours, and of the initials together. */
function wordKeys(kind: KeyKind, text: string, shown: string): readonly SearchKey[] {
  const keys = withoutSmallWords(inSpokenOrder(text)).flatMap((word) => [word.word, ...word.joined])
  return [...keys, ...initialsOf(text)].map((key) => ({ kind, key, shown }))
}

export function personKeys(kind: KeyKind, person: PersonName, shown: string): readonly SearchKey[] {
  const spoken = [person.first_name, person.name_prefix, person.last_name].filter(Boolean).join(' ')
  return [
    ...wordKeys(kind, person.name, shown),
    ...wordKeys(kind, spoken, shown),
    ...wordKeys(kind, person.initials ?? '', shown),
  ]
}

function initialsOf(text: string): readonly string[] {
  return [...fold(text).matchAll(/(?<![\p{L}\p{N}])(?:\p{L}\. ?){2,}/gu)].map(([initials]) =>
    initials.replace(/[. ]/g, ''),
  )
}

/** Matches names by the start of a word, or of a way in which it is joined with its neighbours. */
export function nameLookups(kind: KeyKind, word: NameWord): readonly Lookup[] {
  return [word.word, ...word.joined].flatMap((text) =>
    // Keys have "dyk" for "dijk", and "di" must match it before the j is typed.
    [text, ...(text.endsWith('i') ? [`${text.slice(0, -1)}y`] : [])].map((prefix) =>
      prefixOrWhole(kind, prefix),
    ),
  )
}

/** Matches the initial, for a first name that Exact only has the initial of. */
export function initialLookups(kind: KeyKind, word: NameWord): readonly Lookup[] {
  const initial = Array.from(word.word)[0]
  return initial && word.word.length > 1 ? [{ ...wholeKey(kind, initial), exact: 'none' }] : []
}
