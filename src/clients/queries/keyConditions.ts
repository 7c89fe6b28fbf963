import { type RawBuilder, sql } from 'kysely'
import type { Lookup } from '../keys/lookup.ts'

/** True for keys that answer one of the lookups. "C" order is that of the index. */
export function answers(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  if (lookups.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(
    lookups.map((lookup) => answersOne(alias, lookup)),
    sql` OR `,
  )})`
}

function answersOne(alias: string, lookup: Lookup): RawBuilder<boolean> {
  const key = sql`${sql.ref(`${alias}.key`)} COLLATE "C"`
  const fits =
    'oneOf' in lookup ? sql`${key} = ANY(${[...lookup.oneOf]}::text[])` : sql`${key} LIKE ${lookup.like}`
  return sql<boolean>`(${sql.ref(`${alias}.kind`)} = ${lookup.kind} AND ${fits})`
}
