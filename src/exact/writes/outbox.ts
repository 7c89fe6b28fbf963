import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ChangeId, changeId } from '../../values/ids.ts'
import { ExactError } from '../errors.ts'
import type { Exact } from '../exact.ts'
import { type Installation, readUse } from '../ownership.ts'
import { readChange, readFollowedChanges, readOpenChanges, readUnfinished } from './changeStore.ts'
import type { Jobs } from './jobs.ts'
import { takeLeaderNumber } from './leaderNumber.ts'
import { type WritingParts, writeChange } from './writeChange.ts'

/** Stores changes with their jobs; the leading instance writes them to Exact. */
export type Outbox = Pick<Exact, 'requestChange' | 'change' | 'openChanges' | 'followedChanges'> & {
  /**
   * Makes this instance the one that writes changes. Recreates the jobs of all unfinished ones, including those that
   * another instance left half done. The returned function writes a change to Exact, and throws if it must be retried.
   */
  readonly takeOver: () => Promise<(id: ChangeId, signal: AbortSignal) => Promise<void>>
}

export function createOutbox(
  parts: WritingParts & { readonly jobs: Jobs; readonly installation: Installation },
): Outbox {
  const { database, jobs, installation, now } = parts
  return {
    requestChange: async ({ administration, clientId, contactId, employeeId, expected, changes }) => {
      const use = await readUse(database, installation)
      if (use !== 'allowed') throw new ExactError('exact/off', `a change would have to wait: ${use}`)
      const id = changeId(randomUUID())
      await jobs.start()
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('exact_change')
          .values({
            id,
            administration,
            client_id: clientId,
            contact_id: contactId,
            employee_id: employeeId,
            expected: JSON.stringify(expected),
            changes: JSON.stringify(changes),
            found: null,
            found_by: null,
            found_at: null,
            state: 'waiting',
            reason: null,
            // Edits of one client keep their order, whichever instance they are made on.
            asked_at: sql<Date>`clock_timestamp()`,
            changed_at: now(),
          })
          .execute()
        await jobs.sendChange(transaction, id)
      })
      return id
    },
    change: (id) => readChange(database, id),
    openChanges: (client) => readOpenChanges(database, client, now()),
    followedChanges: () => readFollowedChanges(database, now()),
    takeOver: async () => {
      const leaderNumber = await takeLeaderNumber(database)
      await jobs.forgetChanges()
      for (const id of await readUnfinished(database)) await jobs.resendChange(id)
      return (id, signal) => writeChange(parts, id, { leaderNumber, signal })
    },
  }
}
