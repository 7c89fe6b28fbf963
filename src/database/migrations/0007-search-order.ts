import { type Kysely, sql } from 'kysely'

/**
 * Adds a sort key to each search key, so that an index alone gives the first of many hits. Adds one row per client
 * with its words and the prefixes of its words, so that several common words are searched together.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  // One typing error leaves the first or the last half of a word unchanged.
  'CREATE INDEX search_word_start ON search_word (word COLLATE "C" text_pattern_ops)',
  'CREATE INDEX search_word_end ON search_word (reverse(word) COLLATE "C" text_pattern_ops)',
  `ALTER TABLE search_key ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT ''`,
  'CREATE INDEX search_key_walk ON search_key (kind, key COLLATE "C" text_pattern_ops, place, client_id)',
  'DROP INDEX search_key_prefix',
  `CREATE TABLE search_client (
    client_id uuid PRIMARY KEY,
    place text COLLATE "C" NOT NULL,
    words tsvector NOT NULL
  )`,
  // Every search scans the pending list of the index, so the list is kept short.
  `CREATE INDEX search_client_words ON search_client USING gin (words)
    WITH (fastupdate = on, gin_pending_list_limit = 256)`,
  // Sort keys stay empty until the keys are rebuilt, which the new version of their rules starts.
  `INSERT INTO search_client (client_id, place, words)
    SELECT client_id, '', string_agg(DISTINCT '''' || replace(word, '''', '''''') || ''':' || weight, ' ')::tsvector
    FROM (
      SELECT client_id, left(key, length) AS word,
        CASE kind WHEN 'name' THEN '1A' WHEN 'representative' THEN '2B' ELSE '3C' END AS weight
      FROM search_key CROSS JOIN unnest(ARRAY[1, 2, 3, 4, 6, 8]) AS length
      WHERE kind IN ('name', 'representative', 'city') AND length <= char_length(key)
      UNION ALL
      SELECT client_id, key || '.', CASE kind WHEN 'name' THEN '1A' WHEN 'representative' THEN '2B' ELSE '3C' END
      FROM search_key WHERE kind IN ('name', 'representative', 'city')
    ) AS words
    GROUP BY client_id`,
]
