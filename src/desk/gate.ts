import {
  type AccessEvent,
  type AccessOutcome,
  type AccessPurpose,
  holds,
  type Role,
  writeAccessLine,
} from '../access/index.ts'
import { DatabaseError } from '../database/errors.ts'
import type { Database } from '../database/open.ts'
import type { Asker } from './desk.ts'
import { DeskError } from './errors.ts'
import { onNextTick } from './nextTick.ts'

/** What somebody wants: the right it takes, the event as it is logged, and whose data, as far as known. */
export type Entry = AccessEvent & { readonly role: Role; readonly clientId?: string | null }
/**
 * What was found, and whose data it is when the entry could not say. Once it is certain that there is something to
 * show, the answer may be read while the log is written; it is given when both are done.
 */
export type Found<Answer> = { readonly answer: Answer | Promise<Answer>; readonly clientId?: string }

/** Right → access log → answer, for every use case. What the log does not take, nobody gets. */
export type Gate = {
  /** Refuses who holds no role at all (`desk/no-role`), or not this one (`desk/not-allowed`); that is logged. */
  readonly admit: (asker: Asker, entry: Entry) => Promise<void>
  /** Writes the line. Throws `desk/log-unavailable`, or a DatabaseError when the database is away. */
  readonly note: (
    asker: Asker,
    entry: AccessEvent & { readonly clientId?: string | null },
    outcome: AccessOutcome,
  ) => Promise<void>
  /** Finds and shows: admit, find, note, answer. Null is `desk/not-found`, which is noted as well. */
  readonly show: <Answer>(
    asker: Asker,
    entry: Entry,
    find: () => Promise<Found<Answer> | null>,
  ) => Promise<Answer>
  /** Does something: admit, note, act. */
  readonly act: <Answer>(asker: Asker, entry: Entry, act: () => Promise<Answer>) => Promise<Answer>
}

const purposes: { readonly [Event in AccessEvent['event']]: AccessPurpose } = {
  search: 'call',
  look: 'call',
  reveal: 'call',
  change: 'correction',
  administer: 'administration',
  readLog: 'oversight',
  enter: 'none',
}

export function createGate(database: Database, now: () => Date): Gate {
  const note: Gate['note'] = async (asker, entry, outcome) => {
    try {
      await writeAccessLine(database, {
        ...entry,
        at: now(),
        employee: asker.employee,
        origin: asker.origin,
        clientId: entry.clientId ?? null,
        purpose: purposes[entry.event],
        outcome,
      })
    } catch (cause) {
      // Says what is wrong: the log is not, and the screen tries again by itself.
      if (cause instanceof DatabaseError) throw cause
      throw new DeskError('desk/log-unavailable', { cause })
    }
  }
  const admit: Gate['admit'] = async (asker, entry) => {
    if (holds(asker.employee, entry.role)) return
    await note(asker, entry, 'refused')
    throw new DeskError(asker.employee.roles.length === 0 ? 'desk/no-role' : 'desk/not-allowed')
  }
  return {
    admit,
    note,
    show: async (asker, entry, find) => {
      await admit(asker, entry)
      const found = await find()
      if (!found) {
        await note(asker, entry, 'notFound')
        throw new DeskError('desk/not-found')
      }
      const { clientId = entry.clientId ?? null } = found
      const [answer] = await Promise.all([
        found.answer,
        onNextTick(() => note(asker, { ...entry, clientId }, 'allowed')),
      ])
      return answer
    },
    act: async (asker, entry, act) => {
      await admit(asker, entry)
      await note(asker, entry, 'allowed')
      return act()
    },
  }
}
