import { type KeyKind, type Lookup, type SearchKey, startsWith, whole } from './lookup.ts'
import { inSpokenOrder, meaningfulWords, type NameWord } from './meaningfulWords.ts'
import { fold } from './text.ts'

/** The parts of a person's name as the ledger keeps them. */
export type PersonName = {
  readonly name: string
  readonly first_name: string | null
  readonly initials: string | null
  readonly name_prefix: string | null
  readonly last_name: string | null
}

/** Keys of the client's own name and of the person behind it. */
export function nameKeys(clientName: string, person: PersonName | null): readonly SearchKey[] {
  return [
    ...wordKeys('name', clientName, clientName),
    ...(person ? personKeys('name', person, person.name) : []),
  ]
}

/** Every word of a name and the ways it is joined with its neighbours; initials also as one. */
function wordKeys(kind: KeyKind, text: string, shown: string): readonly SearchKey[] {
  const keys = meaningfulWords(inSpokenOrder(text)).flatMap((word) => [word.word, ...word.joined])
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

/** Keys that begin with the word, or with one of the ways it is joined with its neighbours. */
export function nameLookups(kind: KeyKind, word: NameWord): readonly Lookup[] {
  return [word.word, ...word.joined].flatMap((text) =>
    // While "dijk" is being typed, "di" must already fit "dyk".
    [text, ...(text.endsWith('i') ? [`${text.slice(0, -1)}y`] : [])].map((start) => startsWith(kind, start)),
  )
}

/** A first name that was typed in full may stand in the ledger as an initial. */
export function initialLookups(kind: KeyKind, word: NameWord): readonly Lookup[] {
  const initial = Array.from(word.word)[0]
  return initial && word.word.length > 1 ? [{ ...whole(kind, initial), exact: 'none' }] : []
}
