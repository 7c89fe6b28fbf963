import { type Selectable, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ExactChangeTable } from '../../database/schema.ts'
import { type ClientValues, keysOf } from '../../values/clientValues.ts'
import { conflictsOf } from '../../values/conflict.ts'
import {
  type AdministrationId,
  administrationId,
  type ChangeId,
  type ClientId,
  type ContactId,
  changeId,
  clientId,
  contactId,
  employeeId,
} from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import type { Change, FollowedChange } from '../exact.ts'
import { requireLeader } from './leaderNumber.ts'
import { clientValues, type LastEdit } from './properties.ts'

/** A stored change: what the employee saw, what they entered, and its state. */
export type StoredChange = {
  readonly id: ChangeId
  readonly administration: AdministrationId
  readonly clientId: ClientId
  /** The contact person that its contact fields belong to. */
  readonly contactId: ContactId | null
  readonly seen: ClientValues
  readonly yours: ClientValues
  readonly state: ExactChangeTable['state']
  /** The number of earlier attempts to write it. */
  readonly attempts: number
  /** True if a leader that ended or was replaced may still be sending it to Exact. */
  readonly maybeOnItsWay: boolean
}

const unfinished = ['waiting', 'writing'] as const
/** From the moment when a change is marked as being written until it can no longer be sent, in seconds. */
export const sendingSeconds = 15
const dayMs = 24 * 60 * 60 * 1000
/** How long a failed change stays in the work list if no one makes it again. */
const followDays = 14

export async function readChange(database: Database, id: ChangeId): Promise<Change | null> {
  const row = await database.selectFrom('exact_change').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toChange(row) : null
}

/** Returns the client's unfinished changes and those that failed in the last day, oldest first. */
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
          where('changed_at', '>', new Date(now.getTime() - dayMs)),
        ]),
      ]),
    )
    .orderBy('asked_at')
    .execute()
  return rows.map(toChange)
}

/** Returns all unfinished changes, and the failed ones of the last two weeks that no later change replaces; oldest first. */
export async function readFollowedChanges(database: Database, now: Date): Promise<readonly FollowedChange[]> {
  const rows = await database
    .selectFrom('exact_change')
    .selectAll()
    .where('state', '<>', 'written')
    .where((where) =>
      where.or([
        where('state', 'in', unfinished),
        where.and([
          where('changed_at', '>', new Date(now.getTime() - followDays * dayMs)),
          where.not(
            where.exists(
              where
                .selectFrom('exact_change as later')
                .select('later.id')
                .whereRef('later.client_id', '=', 'exact_change.client_id')
                .whereRef('later.asked_at', '>', 'exact_change.asked_at'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('asked_at')
    .execute()
  return rows.flatMap((row) => {
    const { id, clientId, employeeId, keys, state } = toChange(row)
    return state === 'written' ? [] : [{ id, clientId, employeeId, keys, state, at: row.changed_at }]
  })
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

/** Returns the change and the client's earlier ones, as far as unfinished, oldest first. */
export async function readUpTo(database: Database, id: ChangeId): Promise<readonly StoredChange[]> {
  const rows = await database
    .selectFrom('exact_change')
    .innerJoin('exact_change as this', 'this.client_id', 'exact_change.client_id')
    .selectAll('exact_change')
    .select(
      sql<boolean>`exact_change.state = 'writing'
        AND exact_change.changed_at > clock_timestamp() - make_interval(secs => ${sendingSeconds})`.as(
        'recent',
      ),
    )
    .where('this.id', '=', id)
    .whereRef('exact_change.asked_at', '<=', 'this.asked_at')
    .where('exact_change.state', 'in', unfinished)
    .orderBy('exact_change.asked_at')
    .execute()
  return rows.map((row) => ({
    id: changeId(row.id),
    administration: administrationId(row.administration),
    clientId: clientId(row.client_id),
    contactId: row.contact_id === null ? null : contactId(row.contact_id),
    seen: clientValues.parse(row.expected),
    yours: clientValues.parse(row.changes),
    state: row.state,
    attempts: row.attempts,
    maybeOnItsWay: row.recent,
  }))
}

/** The outcome of an attempt to write a change. */
export type Outcome = {
  readonly state: ExactChangeTable['state']
  readonly reason: string | null
  readonly found?: { readonly values: ClientValues; readonly lastEdit: LastEdit | null }
}

/** Stores the outcome of a change, unless the change has already ended. */
export async function storeOutcome(
  database: Database,
  id: ChangeId,
  outcome: Outcome & { readonly at: Date },
): Promise<void> {
  await database
    .updateTable('exact_change')
    .set({
      state: outcome.state,
      reason: outcome.reason,
      ...(outcome.found ? foundColumns(outcome.found) : {}),
      changed_at: outcome.at,
    })
    .where('id', '=', id)
    .where('state', 'in', unfinished)
    .execute()
}

/**
 * Marks a change as being written, just before it is sent. Throws `exact/away` if another instance leads now: the two
 * must not both send it.
 */
export async function markWriting(database: Database, id: ChangeId, leaderNumber: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await requireLeader(transaction, leaderNumber)
    const marked = await transaction
      .updateTable('exact_change')
      .set({ state: 'writing', reason: null, changed_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .where('state', 'in', unfinished)
      .returning('id')
      .executeTakeFirst()
    if (!marked) throw new ExactError('exact/away', 'the former leader has ended this change')
  })
}

function foundColumns({ values, lastEdit }: NonNullable<Outcome['found']>) {
  return {
    found: JSON.stringify(values),
    found_by: lastEdit?.by ?? null,
    found_at: lastEdit?.at ?? null,
  }
}

export async function countAttempt(database: Database, id: ChangeId): Promise<void> {
  await database
    .updateTable('exact_change')
    .set((column) => ({ attempts: column('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function toChange(row: Selectable<ExactChangeTable>): Change {
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
    lastEdit: row.found_at && { by: row.found_by, at: row.found_at },
  }
}
