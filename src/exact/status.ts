import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { type AdministrationId, administrationId } from '../values/ids.ts'
import type { Connection } from './connection/connection.ts'
import type { ExactStatus, Freshness, RelationFreshness } from './exact.ts'
import { mappingOf } from './mapping/administrationMapping.ts'

/** Rounds may be missed before what is shown is called stale. */
const missedRounds = 3
/** The newest are enough to know what is wrong. */
const mostFindings = 200

/** How the connection fares, for the admin. `streams` are those that every administration has. */
export async function readStatus(
  database: Database,
  { connection, streams }: { readonly connection: Connection; readonly streams: readonly string[] },
): Promise<ExactStatus> {
  const { state, reason } = await database
    .selectFrom('exact_connection')
    .select(['state', 'reason'])
    .executeTakeFirstOrThrow()
  const administrations = await database
    .selectFrom('exact_administration')
    .selectAll()
    .orderBy('id')
    .execute()
  const cursors = await readCursors(database)
  const findings = await database
    .selectFrom('exact_finding')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostFindings)
    .execute()
  return {
    state,
    reason,
    administrations: administrations.map(({ id, name, included, amount_sign, mapping }) => ({
      id: administrationId(id),
      name,
      included,
      amountSign: signOf(amount_sign),
      mapping: mappingOf(mapping),
      streams: included ? streams.map((stream) => streamOf(cursors.get(`${id} ${stream}`), stream)) : [],
    })),
    budget: connection.budgets(),
    findings: findings.map(({ administration, stream, record_id: recordId, code, at }) => ({
      administration: administrationId(administration),
      stream,
      recordId,
      code,
      at,
    })),
  }
}

/** What freshness is reckoned with. `streams` are those that every administration has. */
export type Reckoning = {
  readonly streams: readonly string[]
  readonly now: Date
  /** From one round of sync to the next. */
  readonly intervalMs: number
}

/**
 * Up to when everything is known: the moment of the stream that lags most; null while a stream has never been
 * complete. One that Exact refuses from the start is not waited for.
 */
export async function readFreshness(database: Database, reckoning: Reckoning): Promise<Freshness> {
  const { rows } = await sql<Reached>`${prepared} SELECT * FROM ${reached(reckoning)}`.execute(database)
  return freshnessOf(rows[0], reckoning)
}

/** The same for the figures of one account. Asked with every list and card, so in one statement. */
export async function readFreshnessOf(
  database: Database,
  relationId: string,
  reckoning: Reckoning,
): Promise<RelationFreshness> {
  const { rows } = await sql<Reached & { being_checked: boolean }>`
    ${prepared} SELECT *, EXISTS (SELECT FROM exact_finding WHERE relation_id = ${relationId}) AS being_checked
    FROM ${reached(reckoning)}`.execute(database)
  return { ...freshnessOf(rows[0], reckoning), beingChecked: rows[0]?.being_checked ?? false }
}

type Reached = { readonly state: ExactStatus['state']; readonly as_of: Date | null }

function reached({ streams }: Reckoning): RawBuilder<unknown> {
  return sql`(SELECT exact_connection.state, oldest.as_of FROM exact_connection, (
      SELECT CASE WHEN count(*) = count(reached.fresh_at) THEN min(reached.fresh_at) END AS as_of
      FROM exact_administration AS administration
      CROSS JOIN unnest(${[...streams]}::text[]) AS wanted (stream)
      LEFT JOIN exact_cursor AS reached
        ON reached.administration = administration.id AND reached.stream = wanted.stream
      WHERE administration.included AND (reached.fresh_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM exact_finding AS finding WHERE finding.administration = administration.id
          AND finding.stream = wanted.stream AND finding.code = 'stream-refused'))) AS oldest) AS known`
}

function freshnessOf(row: Reached | undefined, { now, intervalMs }: Reckoning): Freshness {
  const { state, as_of: asOf } = row ?? { state: 'none', as_of: null }
  if (state !== 'connected') return { state, asOf }
  if (asOf === null) return { state: 'loading', asOf }
  const age = now.getTime() - asOf.getTime()
  return { state: age <= missedRounds * intervalMs ? 'fresh' : 'stale', asOf }
}

/** Throws a NoResultError when there is no such administration. */
export async function readAdministrationName(database: Database, id: AdministrationId): Promise<string> {
  const { name } = await database
    .selectFrom('exact_administration')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return name
}

type Cursor = { readonly rows: number; readonly resume: string | null; readonly fresh_at: Date | null }

async function readCursors(database: Database): Promise<ReadonlyMap<string, Cursor>> {
  const rows = await database
    .selectFrom('exact_cursor')
    .select(['administration', 'stream', 'rows', 'resume', 'fresh_at'])
    .execute()
  return new Map(rows.map((row) => [`${row.administration} ${row.stream}`, row]))
}

function streamOf(cursor: Cursor | undefined, stream: string) {
  return {
    stream,
    rows: cursor?.rows ?? 0,
    loading: !cursor || cursor.resume !== null || cursor.fresh_at === null,
    freshAt: cursor?.fresh_at ?? null,
  }
}

function signOf(value: number): -1 | 0 | 1 {
  if (value === 0) return 0
  return value < 0 ? -1 : 1
}
