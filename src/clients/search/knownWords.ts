import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { WordKind } from '../keys/indexedWords.ts'
import type { SearchQuery } from './text/searchQuery.ts'

/** Returns those of several words in the query that occur in the city of a client. */
export async function readKnownCities(
  database: Database,
  { parts, oneWord }: SearchQuery,
): Promise<ReadonlySet<string>> {
  const words = requiredWords(parts)
  return words.length < 2 || oneWord !== null ? new Set() : readKnown(database, words, ['city'])
}

/** Returns whether a client, a representative or a city has one of the words in the query. */
export async function hasKnownWord(database: Database, { parts }: SearchQuery): Promise<boolean> {
  const known = await readKnown(database, requiredWords(parts), ['name', 'representative', 'city'])
  return known.size > 0
}

function requiredWords(parts: SearchQuery['parts']): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'word' && !part.word.optional ? part.word.word : []))
}

async function readKnown(
  database: Database,
  words: readonly string[],
  kinds: readonly WordKind[],
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('search_word')
    .select('word')
    .where('kind', 'in', kinds)
    .where('word', '=', sql<string>`ANY(${words}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.word))
}
