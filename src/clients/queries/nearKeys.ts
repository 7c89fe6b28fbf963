import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { type Lookup, whole } from '../keys/lookup.ts'
import { isOneError, leastSimilarity, shortestGuess, swapped } from '../keys/typingError.ts'

const guessable = ['name', 'representative', 'city'] as const
const mostNeighbours = 400

/** Keys one typing error away from the word, as lookups that never count as exact. */
export async function readNearKeys(database: Database, word: string): Promise<readonly Lookup[]> {
  if (word.length < shortestGuess || !/^\p{L}+$/u.test(word)) return []
  const rows = await database.transaction().execute(async (transaction) => {
    await sql`SELECT set_config('pg_trgm.similarity_threshold', ${String(leastSimilarity(word))}, true)`.execute(
      transaction,
    )
    // Small words swap letters beyond what trigrams see; those neighbours are asked for by name.
    const { rows: near } = await sql<{ kind: (typeof guessable)[number]; key: string }>`
      (SELECT kind, key FROM search_key
        WHERE kind IN ('name', 'representative', 'city') AND key % ${word}
        GROUP BY kind, key ORDER BY similarity(key, ${word}) DESC LIMIT ${mostNeighbours})
      UNION
      (SELECT DISTINCT kind, key FROM search_key
        WHERE kind = ANY(${[...guessable]}::text[]) AND key COLLATE "C" = ANY(${[...swapped(word)]}::text[]))`.execute(
      transaction,
    )
    return near
  })
  return rows
    .filter((row) => isOneError(word, row.key))
    .map((row) => ({ ...whole(row.kind, row.key), exact: null }))
}
