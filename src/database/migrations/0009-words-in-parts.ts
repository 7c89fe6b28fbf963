import { type Kysely, sql } from 'kysely'

/**
 * The index of words in two parts, of which the first has one client in eight. It lays all clients with the words
 * side by side before it gives the first, which of common words are hundreds more than are counted; the first part
 * alone then has enough of them.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const index = 'search_client USING gin (words) WITH (fastupdate = on, gin_pending_list_limit = 256)'

const statements = [
  // Of several bytes, for ids that were given out in order differ in some of them only.
  `ALTER TABLE search_client ADD COLUMN asked_first boolean NOT NULL GENERATED ALWAYS AS (
    (get_byte(uuid_send(client_id), 0) + get_byte(uuid_send(client_id), 3) + get_byte(uuid_send(client_id), 6)
      + get_byte(uuid_send(client_id), 15)) % 8 = 0) STORED`,
  'DROP INDEX search_client_words',
  `CREATE INDEX search_client_words_first ON ${index} WHERE asked_first`,
  `CREATE INDEX search_client_words_rest ON ${index} WHERE NOT asked_first`,
]
