import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { ExactStatus, Freshness, RelationFreshness } from './exact.ts'
import { exactUseOf, type Installation } from './ownership.ts'
import { isStale } from './rhythm.ts'

export type FreshnessOptions = {
  /** The streams that every administration has. */
  readonly streams: readonly string[]
  readonly installation: Installation
  readonly now: Date
  /** From the end of one sync round to the start of the next. */
  readonly intervalMs: number
}

/**
 * Returns the time up to which all figures are complete: that of the stream furthest behind, over all included
 * administrations. `asOf` is null until every stream has been loaded once. A stream that Exact has refused
 * from the start is left out.
 */
export async function readFreshness(database: Database, options: FreshnessOptions): Promise<Freshness> {
  const { rows } = await sql<FreshnessRow>`${prepared} SELECT * FROM ${freshnessQuery(options)}`.execute(
    database,
  )
  return toFreshness(rows[0], options)
}

/** As `readFreshness`, with whether records of this relation are being checked. One statement: it runs with every card and list. */
export async function readFreshnessOf(
  database: Database,
  relationId: string,
  options: FreshnessOptions,
): Promise<RelationFreshness> {
  const { rows } = await sql<FreshnessRow & { being_checked: boolean }>`
    ${prepared} SELECT *, EXISTS (SELECT FROM exact_finding WHERE relation_id = ${relationId}) AS being_checked
    FROM ${freshnessQuery(options)}`.execute(database)
  return { ...toFreshness(rows[0], options), beingChecked: rows[0]?.being_checked ?? false }
}

type FreshnessRow = {
  readonly state: ExactStatus['state']
  readonly owner_address: string | null
  readonly owner_database: string | null
  readonly is_copy: boolean
  readonly as_of: Date | null
}

function freshnessQuery({ streams }: FreshnessOptions): RawBuilder<unknown> {
  return sql`(SELECT state, owner_address, owner_database, is_copy, oldest.as_of FROM exact_connection, (
      SELECT CASE WHEN count(*) = count(cursor.fresh_at) THEN min(cursor.fresh_at) END AS as_of
      FROM exact_administration AS administration
      CROSS JOIN unnest(${[...streams]}::text[]) AS expected (stream)
      LEFT JOIN exact_cursor AS cursor
        ON cursor.administration = administration.id AND cursor.stream = expected.stream
      WHERE administration.included AND (cursor.fresh_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM exact_finding AS finding WHERE finding.administration = administration.id
          AND finding.stream = expected.stream AND finding.code = 'stream-refused'))) AS oldest) AS freshness`
}

function toFreshness(
  row: FreshnessRow | undefined,
  { installation, now, intervalMs }: FreshnessOptions,
): Freshness {
  if (!row) return { state: 'none', asOf: null }
  const { state, as_of: asOf } = row
  const use = exactUseOf(row, installation)
  if (use !== 'allowed') return { state: use, asOf }
  if (state !== 'connected') return { state, asOf }
  if (asOf === null) return { state: 'loading', asOf }
  return { state: isStale(now.getTime() - asOf.getTime(), intervalMs) ? 'stale' : 'fresh', asOf }
}
