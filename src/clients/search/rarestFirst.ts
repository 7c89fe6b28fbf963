import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { matchingKeys } from './keyConditions.ts'
import type { SearchTerm } from './searchTerms.ts'

/** Count up to the first limit and, only if every term reaches it, up to the second. */
const countLimits = [2_000, 20_000]

/** Sorts the terms by how many keys match them, fewest first, so that the search reads few keys. */
export async function rarestFirst(
  database: Database,
  terms: readonly SearchTerm[],
): Promise<readonly SearchTerm[]> {
  if (terms.length < 2) return terms
  let counts: readonly number[] = []
  for (const limit of countLimits) {
    counts = await countKeys(database, terms, limit)
    if (Math.min(...counts) < limit) break
  }
  return terms
    .map((term, index) => ({ term, keys: counts[index] ?? 0 }))
    .toSorted((one, other) => one.keys - other.keys)
    .map(({ term }) => term)
}

/** Counts the keys that match each term, at most `limit` of each. */
async function countKeys(
  database: Database,
  terms: readonly SearchTerm[],
  limit: number,
): Promise<readonly number[]> {
  const counts = sql.join(
    terms.map(
      ({ lookups }) =>
        sql`(SELECT count(*)::int FROM ${matchingKeys(lookups, { limit, among: null })} AS counted)`,
    ),
  )
  const { rows } = await sql<{ counts: number[] }>`SELECT ARRAY[${counts}] AS counts`.execute(database)
  return rows[0]?.counts ?? []
}
