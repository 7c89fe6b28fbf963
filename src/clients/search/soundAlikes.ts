import { type RawBuilder, sql } from 'kysely'
import type { SearchWordTable } from '../../database/schema.ts'
import type { SimilarLookup } from '../keys/lookup.ts'
import { sound } from '../keys/sound.ts'
import { typosBetween } from '../keys/typo.ts'
import { similarLookups } from './similarLookups.ts'

/** A shorter sound must match the whole sound of a word, not only its start. */
const minPrefixLength = 4
const maxWords = 60
/** Spellings of the same sound differ by at most this many letters. */
const maxDistance = 4

/** Selects the words that sound like this one, or that start with its sound. Null if the word has no sound. */
export function wordsSoundingLike(word: string): RawBuilder<SearchWordTable> | null {
  const prefix = sound(word)
  if (prefix === null) return null
  const end = prefix.length >= minPrefixLength ? '\u{10ffff}' : '\u0001'
  return sql<SearchWordTable>`
    SELECT kind, word, sound FROM search_word
    WHERE sound COLLATE "C" ~>=~ ${prefix} AND sound COLLATE "C" ~<~ ${prefix + end}
    ORDER BY sound COLLATE "C" USING ~<~ LIMIT ${sql.lit(maxWords)}`
}

/**
 * Returns the sound-alikes of a word, nearest first: Meijer for Meier, Claassen for Klaass. Leaves out words that start
 * with the word itself, because those match as typed.
 */
export function soundAlikesOf(word: string, rows: readonly SearchWordTable[]): readonly SimilarLookup[] {
  const wordSound = sound(word)
  return similarLookups(
    rows
      .filter((row) => !row.word.startsWith(word))
      .map((row) => ({
        ...row,
        // A word with the same sound is nearer than one that only starts with it.
        distance: typosBetween(word, row.word, maxDistance) + (row.sound === wordSound ? 0 : 2 * maxDistance),
      })),
  )
}
