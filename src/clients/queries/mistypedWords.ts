import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import { type Alike, reversed } from '../keys/lookup.ts'
import { errorsBetween, forgivenErrors, leastSimilarity, swapped } from '../keys/typingError.ts'
import { byKind } from './alike.ts'

const mostNeighbours = 400

type Word = Pick<SearchWordTable, 'kind' | 'word'>

/**
 * Words within one typing error of what was typed; or of a long word two, when there are none with one. The
 * nearest first.
 */
export async function readMistypedWords(database: Database, typed: string): Promise<readonly Alike[]> {
  const forgiven = forgivenErrors(typed)
  if (forgiven === 0) return []
  const near = await readNear(database, sharingHalf(typed), typed)
  if (forgiven === 1 || near.some(({ distance }) => distance === 1)) return byKind(near)
  return byKind(await readNear(database, sharingTrigrams(typed), typed))
}

async function readNear(database: Database, words: RawBuilder<Word>, typed: string) {
  const forgiven = forgivenErrors(typed)
  const { rows } = await words.execute(database)
  return rows
    .map(({ kind, word }) => ({ kind, word, distance: errorsBetween(typed, word, forgiven) }))
    .filter(({ distance }) => distance > 0 && distance <= forgiven)
}

/** One error leaves the first half of a word as it is, or the last; but for two letters swapped in the middle. */
function sharingHalf(typed: string): RawBuilder<Word> {
  const letters = Array.from(typed)
  const half = Math.floor(letters.length / 2)
  const [first, last] = [letters.slice(0, half).join(''), reversed(letters.slice(half).join(''))]
  const isAsLong = sql`char_length(word) BETWEEN ${letters.length - 1}::int AND ${letters.length + 1}::int`
  return sql<Word>`
    (SELECT kind, word FROM search_word
      WHERE word COLLATE "C" ~>=~ ${first} AND word COLLATE "C" ~<~ ${`${first}\u{10ffff}`} AND ${isAsLong})
    UNION
    (SELECT kind, word FROM search_word
      WHERE reverse(word) COLLATE "C" ~>=~ ${last} AND reverse(word) COLLATE "C" ~<~ ${`${last}\u{10ffff}`}
        AND ${isAsLong})
    UNION
    (SELECT kind, word FROM search_word
      WHERE kind IN ('name', 'representative', 'city') AND word = ANY(${[...swapped(typed)]}::text[]))`
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
