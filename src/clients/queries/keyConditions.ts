import { type RawBuilder, sql } from 'kysely'
import type { Lookup } from '../keys/lookup.ts'

/** True for keys that answer one of the lookups; walks the index of keys, whose order is "C". */
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

/**
 * The same of keys that were found otherwise, by their client. The planner can make nothing of it: a choice by
 * kind leads it to no index of kinds, which without statistics it took for a short way, and patterns in
 * sub-selects are not weighed against the statistics, which took longer than answering.
 */
export function isAnswer(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const kinds = [...new Set(lookups.map((lookup) => lookup.kind))]
  if (kinds.length === 0) return sql<boolean>`false`
  const choices = kinds.map((kind) => {
    const ofKind = lookups.filter((lookup) => lookup.kind === kind)
    return sql`WHEN ${sql.lit(kind)} THEN ${isOneOf(alias, ofKind)}`
  })
  return sql<boolean>`CASE ${sql.ref(`${alias}.kind`)} ${sql.join(choices, sql` `)} ELSE false END`
}

function isOneOf(alias: string, lookups: readonly Lookup[]): RawBuilder<boolean> {
  const key = sql`${sql.ref(`${alias}.key`)} COLLATE "C"`
  const patterns = lookups.flatMap((lookup) => ('like' in lookup ? [lookup.like] : []))
  const words = lookups.flatMap((lookup) => ('oneOf' in lookup ? lookup.oneOf : []))
  const fits = [
    ...(patterns.length > 0 ? [sql`${key} LIKE ANY ((SELECT ${patterns}::text[])::text[])`] : []),
    ...(words.length > 0 ? [sql`${key} = ANY ((SELECT ${words}::text[])::text[])`] : []),
  ]
  return sql<boolean>`(${sql.join(fits, sql` OR `)})`
}
