import { type RawBuilder, sql } from 'kysely'
import type { Lookup } from '../keys/lookup.ts'

/** True for keys that answer one of the lookups. "C" order is that of the index. */
export function answers(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const key = sql.ref(`${alias}.key`)
  const kind = sql.ref(`${alias}.kind`)
  if (lookups.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(
    lookups.map((lookup) => sql`(${kind} = ${lookup.kind} AND ${key} COLLATE "C" LIKE ${lookup.like})`),
    sql` OR `,
  )})`
}
