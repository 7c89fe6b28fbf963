import synonyms from './citySynonyms.json' with { type: 'json' }
import { type Lookup, type SearchKey, startsWith } from './lookup.ts'
import { meaningfulWords, type NameWord, writtenAsOne } from './meaningfulWords.ts'
import { squeezed } from './text.ts'

/** The other names of a place, from every source that knows it. */
const otherNames = new Map<string, string[]>()
for (const names of synonyms.flatMap((list) => list.names)) {
  for (const name of names)
    otherNames.set(squeezed(name), [...(otherNames.get(squeezed(name)) ?? []), ...names])
}

/** Keys of a place under each of its names: by word, and written as one, with the small words and without. */
export function cityKeys(city: string): readonly SearchKey[] {
  const names = [city, ...(otherNames.get(squeezed(city)) ?? [])]
  return names.flatMap((name) => {
    const words = meaningfulWords(name).flatMap((word) => [word.word, ...word.joined])
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
    [text, ...(text.endsWith('i') ? [`${text.slice(0, -1)}y`] : [])].map((start) =>
      startsWith('city', start),
    ),
  )
}
