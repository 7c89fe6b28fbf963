import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchWordTable } from '../../database/schema.ts'
import type { Alike } from '../keys/lookup.ts'
import { errorsBetween, forgivenErrors, leastSimilarity, swapped } from '../keys/typingError.ts'
import { byKind } from './alike.ts'

const mostNeighbours = 400

/** Words within one typing error of what was typed, or two in a long word; the nearest first. */
export async function readMistypedWords(database: Database, typed: string): Promise<readonly Alike[]> {
  const forgiven = forgivenErrors(typed)
  if (forgiven === 0) return []
  // Small words with swapped letters share no trigrams; those are asked for by name. The threshold is a setting
  // of the connection, which the scan reads when it begins: the lateral makes it begin after it was set.
  const { rows } = await sql<Pick<SearchWordTable, 'kind' | 'word'>>`
    (SELECT near.kind, near.word
      FROM (SELECT set_config('pg_trgm.similarity_threshold', ${String(leastSimilarity(typed))}, false) AS least
        OFFSET 0) AS threshold
      CROSS JOIN LATERAL (
        SELECT kind, word FROM search_word WHERE word % ${typed} AND threshold.least IS NOT NULL
        ORDER BY similarity(word, ${typed}) DESC LIMIT ${mostNeighbours}) AS near)
    UNION
    (SELECT kind, word FROM search_word
      WHERE kind IN ('name', 'representative', 'city') AND word = ANY(${[...swapped(typed)]}::text[]))`.execute(
    database,
  )
  return byKind(
    rows
      .map(({ kind, word }) => ({ kind, word, distance: errorsBetween(typed, word, forgiven) }))
      .filter(({ distance }) => distance > 0 && distance <= forgiven),
  )
}
