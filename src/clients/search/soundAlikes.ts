import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import type { SimilarLookup } from '../keys/lookup.ts'
import { sound } from '../keys/sound.ts'
import { typosBetween } from '../keys/typo.ts'
import { type SimilarWords, similarLookups } from './similarLookups.ts'

/** A shorter sound must match the whole sound of a word, not only its start. */
const minPrefixLength = 4
const maxWords = 60
/** Spellings of the same sound differ by at most this many letters. */
const maxDistance = 4

/** Reads the sound-alikes of each of these words. */
export async function readSoundAlikes(database: Database, words: readonly string[]): Promise<SimilarWords> {
  const ranges = words.flatMap(rangeOf)
  if (ranges.length === 0) return new Map()
  const list = (column: 'typed' | 'from' | 'below') => sql`${ranges.map((range) => range[column])}::text[]`
  const { rows } = await sql<SearchWordTable & { readonly typed: string }>`
    SELECT range.typed, near.kind, near.word, near.sound
    FROM unnest(${list('typed')}, ${list('from')}, ${list('below')}) AS range (typed, first_sound, end_sound)
    CROSS JOIN LATERAL (
      SELECT kind, word, sound FROM search_word
      WHERE sound COLLATE "C" ~>=~ range.first_sound AND sound COLLATE "C" ~<~ range.end_sound
      ORDER BY sound COLLATE "C" USING ~<~ LIMIT ${sql.lit(maxWords)}) AS near`.execute(database)
  const near = Map.groupBy(rows, ({ typed }) => typed)
  return new Map([...near].map(([word, found]) => [word, soundAlikesOf(word, found)]))
}

/** Returns the range of sounds that start with the sound of the word. Empty if the word has no sound. */
function rangeOf(typed: string) {
  const from = sound(typed)
  if (from === null) return []
  return [{ typed, from, below: from + (from.length >= minPrefixLength ? '\u{10ffff}' : '\u0001') }]
}

/**
 * Returns the sound-alikes of a word, nearest first: Meijer for Meier, Claassen for Klaass. Leaves out words that start
 * with the word itself, because those match as typed.
 */
function soundAlikesOf(word: string, rows: readonly SearchWordTable[]): readonly SimilarLookup[] {
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
