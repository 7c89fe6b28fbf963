import { sql } from 'kysely'
import type { SchemaStep } from '../schemaStep.ts'

const oldestCode = '0010-starts-of-five'

/**
 * Empties the words that each client's row repeated from its search keys. Code before this step still finds every
 * client, but shows no reason for the match. A later release drops the column.
 */
export const emptied: SchemaStep = {
  oldestCode,
  fill: {
    table: 'client',
    key: 'id',
    rows: async (database, batch) => {
      await sql`UPDATE client SET words = '[]' WHERE words::text <> '[]' AND ${batch}`.execute(database)
    },
  },
}
