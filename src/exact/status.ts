import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { type AdministrationId, administrationId } from '../values/ids.ts'
import type { Connection } from './connection/connection.ts'
import type { ExactStatus, Freshness } from './exact.ts'
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

/**
 * Up to when everything is known: the moment of the stream that lags most; null while a stream has never been
 * complete. One that Exact refuses from the start is not waited for. Asked with every answer, so in one statement.
 */
export async function readFreshness(
  database: Database,
  options: { readonly streams: readonly string[]; readonly now: Date; readonly intervalMs: number },
): Promise<Freshness> {
  const { rows } = await sql<{ state: ExactStatus['state']; as_of: Date | null }>`
    SELECT exact_connection.state, oldest.as_of FROM exact_connection, (
      SELECT CASE WHEN count(*) = count(reached.fresh_at) THEN min(reached.fresh_at) END AS as_of
      FROM exact_administration AS administration
      CROSS JOIN unnest(${[...options.streams]}::text[]) AS wanted (stream)
      LEFT JOIN exact_cursor AS reached
        ON reached.administration = administration.id AND reached.stream = wanted.stream
      WHERE administration.included AND (reached.fresh_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM exact_finding AS finding WHERE finding.administration = administration.id
          AND finding.stream = wanted.stream AND finding.code = 'stream-refused'))) AS oldest`.execute(
    database,
  )
  const { state, as_of: asOf } = rows[0] ?? { state: 'none', as_of: null }
  if (state !== 'connected') return { state, asOf }
  if (asOf === null) return { state: 'loading', asOf }
  const age = options.now.getTime() - asOf.getTime()
  return { state: age <= missedRounds * options.intervalMs ? 'fresh' : 'stale', asOf }
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
