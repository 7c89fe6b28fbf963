import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { SearchQuery } from './text/searchQuery.ts'

/** Returns those of several words in the query that occur in the city of a client. */
export async function readKnownCities(
  database: Database,
  { parts, oneWord }: SearchQuery,
): Promise<ReadonlySet<string>> {
  const words = parts.flatMap((part) => (part.kind === 'word' && !part.word.optional ? part.word.word : []))
  if (words.length < 2 || oneWord !== null) return new Set()
  const rows = await database
    .selectFrom('search_word')
    .select('word')
    .where('kind', '=', 'city')
    .where('word', '=', sql<string>`ANY(${words}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.word))
}
