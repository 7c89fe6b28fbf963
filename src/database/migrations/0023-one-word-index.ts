import { type Kysely, sql } from 'kysely'
import type { SchemaStep } from '../schemaStep.ts'

export const oldestCode = '0010-starts-of-five'

/** One index of the words of all clients instead of two parts. */
export const indexed: SchemaStep = {
  oldestCode,
  index: {
    name: 'search_client_words',
    // Every search scans the pending list of the index, so the list is kept short.
    on: 'search_client USING gin (words) WITH (fastupdate = on, gin_pending_list_limit = 256)',
  },
}

/** Drops the two parts. A later release drops the column that told them apart, because older code reads it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX search_client_words_first, search_client_words_rest`.execute(database)
}
