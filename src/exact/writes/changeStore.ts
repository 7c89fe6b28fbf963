import type { Selectable } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ExactChangeTable } from '../../database/schema.ts'
import { type ClientValues, keysOf } from '../../values/clientValues.ts'
import { conflictsOf } from '../../values/conflict.ts'
import {
  type AdministrationId,
  administrationId,
  type ChangeId,
  type ClientId,
  changeId,
  clientId,
  employeeId,
} from '../../values/ids.ts'
import type { Change } from '../exact.ts'
import { clientValues } from './properties.ts'

/** A change as stored: what the employee saw and wants, and how far it has come. */
export type StoredChange = {
  readonly id: ChangeId
  readonly administration: AdministrationId
  readonly clientId: ClientId
  readonly seen: ClientValues
  readonly yours: ClientValues
  readonly state: ExactChangeTable['state']
}

const unfinished = ['waiting', 'writing'] as const
const day = 24 * 60 * 60 * 1000

export async function readChange(database: Database, id: ChangeId): Promise<Change | null> {
  const row = await database.selectFrom('exact_change').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? shown(row) : null
}

/** Oldest first. */
export async function readOpenChanges(
  database: Database,
  client: ClientId,
  now: Date,
): Promise<readonly Change[]> {
  const rows = await database
    .selectFrom('exact_change')
    .selectAll()
    .where('client_id', '=', client)
    .where((where) =>
      where.or([
        where('state', 'in', unfinished),
        where.and([
          where('state', 'in', ['conflict', 'refused']),
          where('changed_at', '>', new Date(now.getTime() - day)),
        ]),
      ]),
    )
    .orderBy('asked_at')
    .execute()
  return rows.map(shown)
}

export async function readUnfinished(database: Database): Promise<readonly ChangeId[]> {
  const rows = await database
    .selectFrom('exact_change')
    .select('id')
    .where('state', 'in', unfinished)
    .orderBy('asked_at')
    .execute()
  return rows.map(({ id }) => changeId(id))
}

/** The change and those of the same client that were asked for before it, oldest first, as far as unfinished. */
export async function readUpTo(database: Database, id: ChangeId): Promise<readonly StoredChange[]> {
  const rows = await database
    .selectFrom('exact_change')
    .innerJoin('exact_change as this', 'this.client_id', 'exact_change.client_id')
    .selectAll('exact_change')
    .where('this.id', '=', id)
    .whereRef('exact_change.asked_at', '<=', 'this.asked_at')
    .where('exact_change.state', 'in', unfinished)
    .orderBy('exact_change.asked_at')
    .execute()
  return rows.map((row) => ({
    id: changeId(row.id),
    administration: administrationId(row.administration),
    clientId: clientId(row.client_id),
    seen: clientValues.parse(row.expected),
    yours: clientValues.parse(row.changes),
    state: row.state,
  }))
}

/** What becomes of a change; one that has ended stays as it is. */
export type Step = {
  readonly state: ExactChangeTable['state']
  readonly reason: string | null
  readonly found?: ClientValues
}

export async function writeStep(
  database: Database,
  id: ChangeId,
  step: Step & { readonly at: Date },
): Promise<void> {
  await database
    .updateTable('exact_change')
    .set({
      state: step.state,
      reason: step.reason,
      ...(step.found ? { found: JSON.stringify(step.found) } : {}),
      changed_at: step.at,
    })
    .where('id', '=', id)
    .where('state', 'in', unfinished)
    .execute()
}

export async function countAttempt(database: Database, id: ChangeId): Promise<void> {
  await database
    .updateTable('exact_change')
    .set((column) => ({ attempts: column('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function shown(row: Selectable<ExactChangeTable>): Change {
  const seen = clientValues.parse(row.expected)
  const yours = clientValues.parse(row.changes)
  return {
    id: changeId(row.id),
    clientId: clientId(row.client_id),
    employeeId: employeeId(row.employee_id),
    keys: keysOf(yours),
    state: row.state === 'writing' ? 'waiting' : row.state,
    reason: row.reason,
    conflict:
      row.state === 'conflict' ? conflictsOf({ seen, now: clientValues.parse(row.found), yours }) : [],
  }
}
