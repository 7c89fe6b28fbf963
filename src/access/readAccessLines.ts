import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Day } from '../values/day.ts'
import type { AccessColumns } from './accessLine.ts'

export type AccessLineQuery = {
  /** Only lines about these clients or creditors; undefined means all lines. */
  readonly relationIds?: readonly string[] | undefined
  readonly employeeId?: string | undefined
  /** Days in Europe/Amsterdam, inclusive. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly limit: number
}
export type AccessLogRow = AccessColumns & { readonly sequence: number }

/** Returns the newest matching lines, newest first. */
export async function readAccessLines(
  database: Database,
  { relationIds, employeeId, from, to, limit }: AccessLineQuery,
): Promise<readonly AccessLogRow[]> {
  if (relationIds?.length === 0) return []
  let query = database
    .selectFrom('access_log')
    .select([
      'sequence',
      'at',
      'employee_id',
      'employee_name',
      'roles',
      'event',
      'client_id',
      'part',
      'purpose',
      'outcome',
      'origin',
    ])
    .orderBy('sequence', 'desc')
    .limit(limit)
  if (relationIds) query = query.where('client_id', 'in', [...relationIds])
  if (employeeId !== undefined) query = query.where('employee_id', '=', employeeId)
  if (from) query = query.where('at', '>=', startOfDay(from))
  if (to)
    query = query.where('at', '<', sql<Date>`((${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`)
  return query.execute()
}

const startOfDay = (day: Day) => sql<Date>`(${day}::date::timestamp AT TIME ZONE 'Europe/Amsterdam')`
