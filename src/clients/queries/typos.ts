import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import { type Alike, reversed } from '../keys/lookup.ts'
import { errorsBetween, forgivenErrors, leastSimilarity, swapped } from '../keys/typo.ts'
import { byKind } from './similarLookups.ts'

const mostNeighbours = 400

type Word = Pick<SearchWordTable, 'kind' | 'word'>

/**
 * Asks for words that share a half with what was typed: one error leaves the first half of a word as it is, or
 * the last; but for two letters swapped in the middle. Null when no error is forgiven in it.
 */
export function sharingHalf(typed: string): RawBuilder<SearchWordTable> | null {
  if (forgivenErrors(typed) === 0) return null
  const letters = Array.from(typed)
  const half = Math.floor(letters.length / 2)
  const [first, last] = [letters.slice(0, half).join(''), reversed(letters.slice(half).join(''))]
  const isAsLong = sql`char_length(word) = ANY(${[-1, 0, 1].map((more) => letters.length + more)}::int[])`
  return sql<SearchWordTable>`
    (SELECT kind, word, sound FROM search_word
      WHERE word COLLATE "C" ~>=~ ${first} AND word COLLATE "C" ~<~ ${`${first}\u{10ffff}`} AND ${isAsLong})
    UNION
    (SELECT kind, word, sound FROM search_word
      WHERE reverse(word) COLLATE "C" ~>=~ ${last} AND reverse(word) COLLATE "C" ~<~ ${`${last}\u{10ffff}`}
        AND ${isAsLong})
    UNION
    (SELECT kind, word, sound FROM search_word
      WHERE kind IN ('name', 'representative', 'city') AND word = ANY(${[...swapped(typed)]}::text[]))`
}

/** Of words that share a half those with one typing error, or with two beside these; null when none has one. */
export function mistypedOnce(typed: string, words: readonly Word[]): readonly Alike[] | null {
  const near = mistyped(typed, words)
  return near.some(({ distance }) => distance === 1) ? byKind(near) : null
}

/** Words within two typing errors of what was typed, the nearest first; none where one is the most forgiven. */
export async function readMistypedTwice(database: Database, typed: string): Promise<readonly Alike[]> {
  if (forgivenErrors(typed) < 2) return []
  const { rows } = await sharingTrigrams(typed).execute(database)
  return byKind(mistyped(typed, rows))
}

function mistyped(typed: string, words: readonly Word[]) {
  const forgiven = forgivenErrors(typed)
  return words
    .map(({ kind, word }) => ({ kind, word, distance: errorsBetween(typed, word, forgiven) }))
    .filter(({ distance }) => distance > 0 && distance <= forgiven)
}

/**
 * Two errors leave enough trigrams. The threshold is a setting of the connection, which the scan reads when it
 * begins: the lateral makes it begin after it was set.
 */
function sharingTrigrams(typed: string): RawBuilder<Word> {
  return sql<Word>`
    (SELECT near.kind, near.word
      FROM (SELECT set_config('pg_trgm.similarity_threshold', ${String(leastSimilarity(typed))}, false) AS least
        OFFSET 0) AS threshold
      CROSS JOIN LATERAL (
        SELECT kind, word FROM search_word WHERE word % ${typed} AND threshold.least IS NOT NULL
        ORDER BY similarity(word, ${typed}) DESC LIMIT ${mostNeighbours}) AS near)`
}
