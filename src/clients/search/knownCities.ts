import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'

/** Returns those of the words that occur in the city of a client. */
export async function readKnownCities(
  database: Database,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set()
  const rows = await database
    .selectFrom('search_word')
    .select('word')
    .where('kind', '=', 'city')
    .where('word', '=', sql<string>`ANY(${[...words]}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.word))
}
