import { type Kysely, sql } from 'kysely'

/**
 * Splits the index of words in two, the first with one client in eight. The index collects all clients with a word
 * before it returns the first one. For a common word these are hundreds more than are counted, and the first part
 * has enough of them.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const index = 'search_client USING gin (words) WITH (fastupdate = on, gin_pending_list_limit = 256)'

const statements = [
  // Uses several bytes, because ids assigned in order differ in only some of them.
  `ALTER TABLE search_client ADD COLUMN asked_first boolean NOT NULL GENERATED ALWAYS AS (
    (get_byte(uuid_send(client_id), 0) + get_byte(uuid_send(client_id), 3) + get_byte(uuid_send(client_id), 6)
      + get_byte(uuid_send(client_id), 15)) % 8 = 0) STORED`,
  'DROP INDEX search_client_words',
  `CREATE INDEX search_client_words_first ON ${index} WHERE asked_first`,
  `CREATE INDEX search_client_words_rest ON ${index} WHERE NOT asked_first`,
]
