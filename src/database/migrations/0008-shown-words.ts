import { type Kysely, sql } from 'kysely'

/**
 * Adds to each client the fields that a search result shows and the words that find it, because a search reads them
 * for every hit. Adds indexes that count the clients of an office and find mistyped words of about the same length.
 * Adds prefixes of twelve letters: the first eight letters of a double name written as one word cover only its first
 * half.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
  await addLongStarts(database)
  await fillShownWords(database)
}

const statements = [
  `ALTER TABLE client
    ADD COLUMN birth_date date,
    ADD COLUMN representative text,
    ADD COLUMN words json NOT NULL DEFAULT '[]'`,
  'ALTER TABLE client SET (fillfactor = 80)',
  `CREATE INDEX search_key_representative ON search_key (shown, key COLLATE "C", client_id)
    WHERE kind = 'representative'`,
  'DROP INDEX search_word_start',
  'DROP INDEX search_word_end',
  'CREATE INDEX search_word_start ON search_word (char_length(word), word COLLATE "C" text_pattern_ops)',
  'CREATE INDEX search_word_end ON search_word (char_length(word), reverse(word) COLLATE "C" text_pattern_ops)',
]

/** Adds prefixes of twelve letters to the words of each client. */
export async function addLongStarts<T>(database: Kysely<T>): Promise<void> {
  await sql
    .raw(`UPDATE search_client SET words = search_client.words || long.words
    FROM (
      SELECT client_id, string_agg(DISTINCT '''' || replace(left(key, 12), '''', '''''') || ''':' ||
        CASE kind WHEN 'name' THEN '1A' WHEN 'representative' THEN '2B' ELSE '3C' END, ' ')::tsvector AS words
      FROM search_key
      WHERE kind IN ('name', 'representative', 'city') AND char_length(key) >= 12
      GROUP BY client_id
    ) AS long
    WHERE search_client.client_id = long.client_id`)
    .execute(database)
}

/** Fills the fields that search results show from the rows that are there. */
export async function fillShownWords<T>(database: Kysely<T>): Promise<void> {
  await sql
    .raw(
      `UPDATE client SET birth_date = people.birth_date, representative = people.representative,
        words = coalesce(spoken.words, '[]')
      FROM client AS known
      CROSS JOIN LATERAL (
        SELECT
          (array_agg(birth_date ORDER BY id::text) FILTER (WHERE is_client AND birth_date IS NOT NULL))[1] AS birth_date,
          (array_agg(name ORDER BY array_position(
              ARRAY['curator', 'bewindvoerder', 'mentor', 'parent', 'authorised', 'other'], representative_role), id::text)
            FILTER (WHERE representative_role IS NOT NULL))[1] AS representative
        FROM client_contact WHERE client_id = known.id) AS people
      CROSS JOIN LATERAL (
        SELECT json_agg(same.keys) AS words FROM (
          SELECT array_to_json(ARRAY[kind, shown] || array_agg(key)) AS keys
          FROM search_key WHERE client_id = known.id AND kind IN ('name', 'representative', 'city')
          GROUP BY kind, shown) AS same) AS spoken
      WHERE client.id = known.id`,
    )
    .execute(database)
}
