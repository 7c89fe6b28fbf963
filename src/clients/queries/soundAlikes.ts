import { type RawBuilder, sql } from 'kysely'
import type { SearchWordTable } from '../../database/schema.ts'
import type { Alike } from '../keys/lookup.ts'
import { sound } from '../keys/sound.ts'
import { errorsBetween } from '../keys/typo.ts'
import { byKind } from './similarLookups.ts'

/** Of a word whose sound is this short, only words that sound wholly alike are meant. */
const shortestStart = 4
const mostWords = 60
/** Spellings of one sound differ by a few letters at most. */
const farthest = 4

/** Asks for words that sound like what was typed, or begin that way; null when it has no sound. */
export function soundingLike(typed: string): RawBuilder<SearchWordTable> | null {
  const heard = sound(typed)
  if (heard === null) return null
  const end = heard.length >= shortestStart ? '\u{10ffff}' : '\u0001'
  return sql<SearchWordTable>`
    SELECT kind, word, sound FROM search_word
    WHERE sound COLLATE "C" ~>=~ ${heard} AND sound COLLATE "C" ~<~ ${heard + end}
    ORDER BY sound COLLATE "C" USING ~<~ LIMIT ${sql.lit(mostWords)}`
}

/**
 * Of these words those that were misheard, the nearest first: Meijer for Meier, Claassen for Klaass. What begins as
 * it was typed was found by that.
 */
export function misheard(typed: string, words: readonly SearchWordTable[]): readonly Alike[] {
  const heard = sound(typed)
  return byKind(
    words
      .filter(({ word }) => !word.startsWith(typed))
      .map((row) => ({
        ...row,
        // A word that sounds wholly alike is nearer than one that only begins so.
        distance: errorsBetween(typed, row.word, farthest) + (row.sound === heard ? 0 : 2 * farthest),
      })),
  )
}
