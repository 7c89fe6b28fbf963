import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { Term } from '../terms.ts'
import { type CountedTerm, keysAskedFurther } from './countedTerm.ts'
import { answers } from './keyConditions.ts'

/** How far is counted: mostly one term is rare, and then this far is enough; else as far as a walk goes. */
const farEnough = [2_000, keysAskedFurther]

/** The terms with the rarest first: by it the others are found with the least reading. */
export async function rarestFirst(
  database: Database,
  terms: readonly Term[],
): Promise<readonly CountedTerm[]> {
  if (terms.length < 2) return terms.map((term) => ({ ...term, keys: 0 }))
  let counts: readonly number[] = []
  for (const most of farEnough) {
    counts = await countUpTo(most, database, terms)
    if (Math.min(...counts) < most) break
  }
  return terms
    .map((term, index) => ({ ...term, keys: counts[index] ?? 0 }))
    .toSorted((one, other) => one.keys - other.keys)
}

/** How many keys answer each term; of each of its lookups no more than `most` are counted. */
async function countUpTo(
  most: number,
  database: Database,
  terms: readonly Term[],
): Promise<readonly number[]> {
  const counts = sql.join(
    terms.map(
      (term) =>
        sql`(SELECT count(*)::int FROM (${sql.join(
          term.lookups.map(
            (lookup) => sql`(SELECT FROM search_key AS met WHERE ${answers('met', [lookup])} LIMIT ${most})`,
          ),
          sql` UNION ALL `,
        )}) AS counted)`,
    ),
  )
  const { rows } = await sql<{ counts: number[] }>`SELECT ARRAY[${counts}] AS counts`.execute(database)
  return rows[0]?.counts ?? []
}
