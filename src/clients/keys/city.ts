import synonyms from './citySynonyms.json' with { type: 'json' }
import { type Lookup, prefixOrWhole, type SearchKey } from './lookup.ts'
import { type NameWord, withoutSmallWords, writtenAsOne } from './smallWords.ts'
import { squeezed } from './text.ts'

/** The other names of each city, combined from all lists that have it. */
const otherNames = new Map<string, string[]>()
for (const names of synonyms.flatMap((list) => list.names)) {
  for (const name of names)
    otherNames.set(squeezed(name), [...(otherNames.get(squeezed(name)) ?? []), ...names])
}

/** Makes keys of each name of the city: its words, and the whole name without spaces, with and without small words. */
export function cityKeys(city: string): readonly SearchKey[] {
  const names = [city, ...(otherNames.get(squeezed(city)) ?? [])]
  return names.flatMap((name) => {
    const words = withoutSmallWords(name).flatMap((word) => [word.word, ...word.joined])
    return [squeezed(name), writtenAsOne(name), ...words.flatMap(withSaint)]
      .filter((key) => key.length > 0)
      .map((key) => ({ kind: 'city' as const, key, shown: city }))
  })
}

function withSaint(word: string): readonly string[] {
  return word === 'sint' || word === 'st' ? ['sint', 'st'] : [word]
}

export function cityLookups(word: NameWord): readonly Lookup[] {
  return [word.word, ...word.joined].flatMap((text) =>
    [text, ...(text.endsWith('i') ? [`${text.slice(0, -1)}y`] : [])].map((prefix) =>
      prefixOrWhole('city', prefix),
    ),
  )
}
