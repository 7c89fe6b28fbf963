import { type Kysely, sql } from 'kysely'

/**
 * Adds a vocabulary with each word once, so that a misheard or mistyped word is looked up among thousands of words
 * instead of millions of keys. Adds the version of the rules that made the keys, so that older keys are rebuilt.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  `CREATE TABLE search_word (
    kind text NOT NULL,
    word text NOT NULL,
    sound text,
    PRIMARY KEY (kind, word)
  )`,
  'CREATE INDEX search_word_sound ON search_word (sound COLLATE "C" text_pattern_ops)',
  'CREATE INDEX search_word_similar ON search_word USING gin (word gin_trgm_ops)',
  'DROP INDEX search_key_similar',
  `CREATE TABLE search_rules (
    id integer PRIMARY KEY CHECK (id = 1),
    version integer NOT NULL,
    rebuilding_to integer,
    rebuilt_up_to uuid
  )`,
  'INSERT INTO search_rules (id, version) VALUES (1, 0)',
  // For clients with an invoice or open item of a given amount.
  'CREATE INDEX term_amount ON term (amount)',
  'CREATE INDEX term_booking_amount ON term (booking_amount) WHERE booking_amount IS NOT NULL',
  'CREATE INDEX sales_invoice_amount ON sales_invoice (amount)',
]
