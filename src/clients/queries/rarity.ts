import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Term } from '../terms.ts'
import { answers } from './keyConditions.ts'

/** Counting further than this tells nothing more about where to begin. */
const farEnough = 2000

/** The terms with the rarest first: by it the others are found with the least reading. */
export async function rarestFirst(database: Database, terms: readonly Term[]): Promise<readonly Term[]> {
  if (terms.length < 2) return terms
  const counts = sql.join(
    terms.map(
      (term) =>
        sql`(SELECT count(*)::int FROM (${sql.join(
          term.lookups.map(
            (lookup) =>
              sql`(SELECT FROM search_key AS met WHERE ${answers('met', [lookup])} LIMIT ${farEnough})`,
          ),
          sql` UNION ALL `,
        )}) AS counted)`,
    ),
  )
  const { rows } = await sql<{ counts: number[] }>`SELECT ARRAY[${counts}] AS counts`.execute(database)
  const found = rows[0]?.counts ?? []
  return terms
    .map((term, index) => ({ term, count: found[index] ?? 0 }))
    .sort((a, b) => a.count - b.count)
    .map(({ term }) => term)
}
