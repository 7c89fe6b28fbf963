import { randomUUID } from 'node:crypto'
import { changeId } from '../../values/ids.ts'
import type { Exact } from '../exact.ts'
import { readChange, readOpenChanges, readUnfinished } from './changeStore.ts'
import type { Jobs } from './jobs.ts'
import { type WritingParts, writeChange } from './writeChange.ts'

/** Changes on their way to Exact: stored with their job, written by the one instance that does so. */
export type Outbox = Pick<Exact, 'requestChange' | 'change' | 'openChanges'> & {
  /** Makes the jobs anew from what is unfinished: one that was being done when its process ended is among them. */
  readonly takeOver: () => Promise<void>
  /** Does the job of a change; throws when it has to be tried again. */
  readonly write: (id: Parameters<typeof writeChange>[1], signal: AbortSignal) => Promise<void>
}

export function createOutbox(parts: WritingParts & { readonly jobs: Jobs }): Outbox {
  const { database, jobs, now } = parts
  return {
    requestChange: async ({ administration, clientId, employeeId, expected, changes }) => {
      const id = changeId(randomUUID())
      await jobs.start()
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('exact_change')
          .values({
            id,
            administration,
            client_id: clientId,
            employee_id: employeeId,
            expected: JSON.stringify(expected),
            changes: JSON.stringify(changes),
            found: null,
            state: 'waiting',
            reason: null,
            asked_at: now(),
            changed_at: now(),
          })
          .execute()
        await jobs.sendChange(transaction, id)
      })
      return id
    },
    change: (id) => readChange(database, id),
    openChanges: (client) => readOpenChanges(database, client, now()),
    takeOver: async () => {
      await jobs.forgetChanges()
      for (const id of await readUnfinished(database)) await jobs.resendChange(id)
    },
    write: (id, signal) => writeChange(parts, id, signal),
  }
}
