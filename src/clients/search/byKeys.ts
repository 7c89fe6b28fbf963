import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../../values/ids.ts'
import type { Matches } from './candidates.ts'
import { isMatchingKey, matchingKeys } from './keyConditions.ts'
import type { SearchTerm } from './searchTerms.ts'

/** How many keys to read for each client to count, because one term may match several keys of a client. */
const keysPerClient = 1.6
/** How many keys to read of the first of several terms, because the others may rule out most of its clients. */
const maxKeys = 20_000

type KeyOptions = {
  /** Search these clients only; null for all. */
  readonly among: readonly ClientId[] | null
  readonly countTo: number
}

/** Selects the clients that match every term. Reads the keys of the first term and checks the others per client. */
export function keyMatches(
  [first, ...others]: readonly SearchTerm[],
  { among, countTo }: KeyOptions,
): Matches {
  const limit = others.length > 0 ? maxKeys : Math.ceil(countTo * keysPerClient)
  return { select: narrowedBy(others, matchingKeys(first?.lookups ?? [], { limit, among })), limit }
}

/** Selects those of the keys whose clients match the other terms too. */
export function narrowedBy(others: readonly SearchTerm[], keys: RawBuilder<unknown>): RawBuilder<unknown> {
  // Counting makes the planner look up the keys of one client; for EXISTS it may read those of all clients.
  const conditions = others.map(
    ({ lookups }) => sql`(SELECT count(*) FROM search_key AS other
      WHERE other.client_id = met.client_id AND ${isMatchingKey('other', lookups)}) > 0`,
  )
  const all = sql.join([sql`true`, ...conditions], sql` AND `)
  return sql`SELECT met.client_id, met.place, met.score FROM ${keys} AS met WHERE ${all}`
}
