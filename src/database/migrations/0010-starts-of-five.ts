import { type Kysely, sql } from 'kysely'

/**
 * Adds prefixes of five letters. For "Jonge Goud" the index returned every De Jong in Gouda, because they share the
 * first four letters.
 */
export function up(database: Kysely<unknown>): Promise<void> {
  return addStartsOfFive(database)
}

/** Adds prefixes of five letters to the words of each client. */
export async function addStartsOfFive<T>(database: Kysely<T>): Promise<void> {
  await sql
    .raw(`UPDATE search_client SET words = search_client.words || starts.words
    FROM (
      SELECT client_id, string_agg(DISTINCT quote_literal(left(key, 5)) || ':' ||
        CASE kind WHEN 'name' THEN '1A' WHEN 'representative' THEN '2B' ELSE '3C' END, ' ')::tsvector AS words
      FROM search_key
      WHERE kind IN ('name', 'representative', 'city') AND char_length(key) >= 5
      GROUP BY client_id) AS starts
    WHERE search_client.client_id = starts.client_id`)
    .execute(database)
}
