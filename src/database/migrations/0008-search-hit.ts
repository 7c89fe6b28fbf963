import { type Kysely, sql } from 'kysely'

/**
 * What a row of the answer shows of a client besides the client's own row, and the words the client is found by,
 * in one row: a search reads these of each client that it gives. Of words that may have been mistyped those of
 * about the same length are found by the index alone; and starts of twelve letters are words of their own, for
 * of a double name that is written as one word the first eight say no more than its first half.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
  await fillSearchHits(database)
}

const statements = [
  `CREATE TABLE search_hit (
    client_id uuid PRIMARY KEY,
    birth_date date,
    representative text,
    words json NOT NULL
  ) WITH (fillfactor = 80)`,
  'DROP INDEX search_word_start',
  'DROP INDEX search_word_end',
  'CREATE INDEX search_word_start ON search_word (char_length(word), word COLLATE "C" text_pattern_ops)',
  'CREATE INDEX search_word_end ON search_word (char_length(word), reverse(word) COLLATE "C" text_pattern_ops)',
  `UPDATE search_client SET words = search_client.words || long.words
    FROM (
      SELECT client_id, string_agg(DISTINCT '''' || replace(left(key, 12), '''', '''''') || ''':' ||
        CASE kind WHEN 'name' THEN '1A' WHEN 'representative' THEN '2B' ELSE '3C' END, ' ')::tsvector AS words
      FROM search_key
      WHERE kind IN ('name', 'representative', 'city') AND char_length(key) >= 12
      GROUP BY client_id
    ) AS long
    WHERE search_client.client_id = long.client_id`,
]

/** A row for each client that has none yet, of the rows that are there. */
export async function fillSearchHits<T>(database: Kysely<T>): Promise<void> {
  await sql
    .raw(
      `INSERT INTO search_hit (client_id, birth_date, representative, words)
      SELECT client.id, people.birth_date, people.representative, coalesce(spoken.words, '[]')
      FROM client
      CROSS JOIN LATERAL (
        SELECT
          (array_agg(birth_date ORDER BY id::text) FILTER (WHERE is_client AND birth_date IS NOT NULL))[1] AS birth_date,
          (array_agg(name ORDER BY array_position(
              ARRAY['curator', 'bewindvoerder', 'mentor', 'parent', 'authorised', 'other'], representative_role), id::text)
            FILTER (WHERE representative_role IS NOT NULL))[1] AS representative
        FROM client_contact WHERE client_id = client.id) AS people
      CROSS JOIN LATERAL (
        SELECT json_agg(same.keys) AS words FROM (
          SELECT array_to_json(ARRAY[kind, shown] || array_agg(key)) AS keys
          FROM search_key WHERE client_id = client.id AND kind IN ('name', 'representative', 'city')
          GROUP BY kind, shown) AS same) AS spoken
      ON CONFLICT (client_id) DO NOTHING`,
    )
    .execute(database)
}
