import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { AdministrationId } from '../values/ids.ts'
import type { ExactStatus, Freshness, RelationFreshness } from './exact.ts'
import { exactUseOf, type Installation } from './ownership.ts'
import { awayAfterMs, isLate } from './rhythm.ts'
import { refusedCodes } from './sync/streamFailures.ts'
import { contradictedSign } from './sync/streams/terms.ts'

export type FreshnessOptions = {
  /** The streams behind the clients, money and invoices on screen. */
  readonly streams: readonly string[]
  readonly installation: Installation
  readonly now: Date
  /** From the start of one sync round to the start of the next. */
  readonly intervalMs: number
}

/** Without these nothing can be shown, so they count even if Exact refuses them. */
const indispensable = ['accounts', 'terms']

/**
 * Returns how fresh the figures of all included administrations are. `asOf` is the time of the stream furthest behind;
 * null until every stream has been loaded once. Skips streams that Exact refuses, unless they are indispensable.
 */
export async function readFreshness(database: Database, options: FreshnessOptions): Promise<Freshness> {
  const { streams, now } = options
  const awaySince = new Date(now.getTime() - awayAfterMs)
  const { rows } =
    await sql<FreshnessRow>`${prepared} SELECT state, owner_address, owner_database, is_copy, figures.as_of, figures.is_away,
      EXISTS (SELECT FROM exact_administration) AND NOT EXISTS (
        SELECT FROM exact_administration WHERE included) AS is_unchosen
    FROM exact_connection, (
      SELECT CASE WHEN count(*) = count(cursor.fresh_at) THEN min(cursor.fresh_at) END AS as_of,
        coalesce(bool_or(failure.code IN ('stream-away', 'stream-unreadable') AND failure.at <= ${awaySince}
          AND expected.stream = ANY(${indispensable}::text[])), false) AS is_away
      FROM exact_administration AS administration
      CROSS JOIN unnest(${[...streams]}::text[]) AS expected (stream)
      LEFT JOIN exact_cursor AS cursor
        ON cursor.administration = administration.id AND cursor.stream = expected.stream
      LEFT JOIN exact_finding AS failure
        ON failure.administration = administration.id AND failure.stream = expected.stream
          AND failure.record_id = ''
      WHERE administration.included
        AND (failure.code IS NULL OR failure.code <> ALL(${[...refusedCodes]}::text[])
          OR expected.stream = ANY(${indispensable}::text[]))
    ) AS figures`.execute(database)
  return toFreshness(rows[0], options)
}

/**
 * Returns how fresh the money of this client or creditor is. `asOf` is the time of the terms of its administration;
 * without an administration, the oldest time of all included ones. All money of an administration is being checked
 * while an admin has to choose the sign of its amounts. Uses one statement, because every card and list
 * needs it.
 */
export async function readFreshnessOf(
  database: Database,
  relationId: string,
  administration: AdministrationId | null,
): Promise<RelationFreshness> {
  const { rows } = await sql<{ as_of: Date | null; being_checked: boolean }>`${prepared} SELECT
    (SELECT CASE WHEN count(*) = count(cursor.fresh_at) THEN min(cursor.fresh_at) END
      FROM exact_administration AS administration
      LEFT JOIN exact_cursor AS cursor ON cursor.administration = administration.id AND cursor.stream = 'terms'
      WHERE administration.included
        AND administration.id = coalesce(${administration}::integer, administration.id)) AS as_of,
    EXISTS (SELECT FROM exact_finding WHERE relation_id = ${relationId})
      OR EXISTS (
        SELECT FROM exact_administration AS administration
        JOIN exact_finding AS finding ON finding.administration = administration.id AND finding.stream = 'terms'
          AND finding.record_id IN ('debtor', 'creditor') AND finding.code = ${contradictedSign}
        WHERE administration.included
          AND administration.id = coalesce(${administration}::integer, administration.id)) AS being_checked`.execute(
    database,
  )
  return { asOf: rows[0]?.as_of ?? null, beingChecked: rows[0]?.being_checked ?? false }
}

type FreshnessRow = {
  readonly state: ExactStatus['state']
  readonly owner_address: string | null
  readonly owner_database: string | null
  readonly is_copy: boolean
  readonly as_of: Date | null
  readonly is_away: boolean
  /** There are administrations, and the admin has chosen none yet. */
  readonly is_unchosen: boolean
}

function toFreshness(
  row: FreshnessRow | undefined,
  { installation, now, intervalMs }: FreshnessOptions,
): Freshness {
  if (!row) return { state: 'none', asOf: null }
  const { state, as_of: asOf, is_away: isAway } = row
  const use = exactUseOf(row, installation)
  if (use !== 'allowed') return { state: use, asOf }
  if (state !== 'connected') return { state, asOf }
  if (row.is_unchosen) return { state: 'unchosen', asOf }
  if (asOf === null) return { state: 'loading', asOf }
  if (isAway) return { state: 'stale', asOf }
  return { state: isLate(now.getTime() - asOf.getTime(), intervalMs) ? 'late' : 'fresh', asOf }
}
