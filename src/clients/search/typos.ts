import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import { reversed, type SimilarLookup } from '../keys/lookup.ts'
import { allowedTypos, minSimilarity, swaps, typosBetween } from '../keys/typo.ts'
import { similarLookups } from './similarLookups.ts'

const maxWords = 400

type Word = Pick<SearchWordTable, 'kind' | 'word'>

/**
 * Selects the words that have the first or the last half in common with this one. A typo leaves one of the halves
 * intact, except a swap in the middle, which is looked up separately. Null if the word is too short for typos.
 */
export function wordsSharingHalf(word: string): RawBuilder<SearchWordTable> | null {
  if (allowedTypos(word) === 0) return null
  const letters = Array.from(word)
  const half = Math.floor(letters.length / 2)
  const [first, last] = [letters.slice(0, half).join(''), reversed(letters.slice(half).join(''))]
  const hasLength = sql`char_length(word) = ANY(${[-1, 0, 1].map((more) => letters.length + more)}::int[])`
  return sql<SearchWordTable>`
    (SELECT kind, word, sound FROM search_word
      WHERE word COLLATE "C" ~>=~ ${first} AND word COLLATE "C" ~<~ ${`${first}\u{10ffff}`} AND ${hasLength})
    UNION
    (SELECT kind, word, sound FROM search_word
      WHERE reverse(word) COLLATE "C" ~>=~ ${last} AND reverse(word) COLLATE "C" ~<~ ${`${last}\u{10ffff}`}
        AND ${hasLength})
    UNION
    (SELECT kind, word, sound FROM search_word
      WHERE kind IN ('name', 'representative', 'city') AND word = ANY(${[...swaps(word)]}::text[]))`
}

/** Returns those of the words that are within the allowed typos; null if none is only one typo away. */
export function oneTypo(word: string, rows: readonly Word[]): readonly SimilarLookup[] | null {
  const words = withDistances(word, rows)
  return words.some(({ distance }) => distance === 1) ? similarLookups(words) : null
}

/** Reads the words within two typos, nearest first. Returns an empty list if the word is too short for two. */
export async function readTwoTypos(database: Database, word: string): Promise<readonly SimilarLookup[]> {
  if (allowedTypos(word) < 2) return []
  const { rows } = await wordsSharingTrigrams(word).execute(database)
  return similarLookups(withDistances(word, rows))
}

function withDistances(word: string, rows: readonly Word[]) {
  const allowed = allowedTypos(word)
  return rows
    .map((row) => ({ kind: row.kind, word: row.word, distance: typosBetween(word, row.word, allowed) }))
    .filter(({ distance }) => distance > 0 && distance <= allowed)
}

/**
 * Selects the words that have enough trigrams in common. The similarity threshold is a setting of the connection that
 * an index scan reads when it starts; the lateral join makes the scan start after it is set.
 */
function wordsSharingTrigrams(word: string): RawBuilder<Word> {
  return sql<Word>`
    (SELECT near.kind, near.word
      FROM (SELECT set_config('pg_trgm.similarity_threshold', ${String(minSimilarity(word))}, false) AS least
        OFFSET 0) AS threshold
      CROSS JOIN LATERAL (
        SELECT kind, word FROM search_word WHERE word % ${word} AND threshold.least IS NOT NULL
        ORDER BY similarity(word, ${word}) DESC LIMIT ${maxWords}) AS near)`
}
