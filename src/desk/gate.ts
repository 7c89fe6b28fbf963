import { type AccessOutcome, writeAccessLine } from '../access/index.ts'
import { DatabaseError } from '../database/errors.ts'
import type { Database } from '../database/open.ts'
import type { Asker } from './desk.ts'
import { DeskError } from './errors.ts'
import { onNextTick } from './nextTick.ts'
import { mayUse, rights, type UseCase } from './rights.ts'

/** Details of a request besides its use case. */
export type Subject = {
  /** The client or creditor that the request is about, if known. */
  readonly relationId?: string | null
  /** Replaces the part in the log line of a use case whose part differs each time. */
  readonly part?: string
  /** The request is about something that this employee started. */
  readonly isOwner?: boolean
}

/**
 * The answer, and the client or creditor it is about if the request did not say. `answer` may be a promise if it is
 * certain that there is something to show; it is then read while the log line is written.
 */
export type Result<Answer> = { readonly answer: Answer | Promise<Answer>; readonly relationId?: string }

/** Checks the right and writes the access log for every use case. Without a log line no data leave the server. */
export type Gate = {
  /** Throws `desk/no-role` or `desk/not-allowed` unless the employee has the right, and logs the refusal. */
  readonly admit: (asker: Asker, useCase: UseCase, subject?: Subject) => Promise<void>
  /** Logs a refusal and throws `desk/no-role` or `desk/not-allowed`. */
  readonly refuse: (asker: Asker, useCase: UseCase, subject?: Subject) => Promise<never>
  /** Writes the log line. Throws `desk/log-unavailable`, or a DatabaseError if the database is away or full. */
  readonly note: (asker: Asker, useCase: UseCase, outcome: AccessOutcome, subject?: Subject) => Promise<void>
  /**
   * Admits the employee, finds the answer, logs it and returns it. If `find` returns null it logs that too and
   * throws `desk/not-found`.
   */
  readonly show: <Answer>(
    asker: Asker,
    useCase: UseCase,
    subject: Subject,
    find: () => Promise<Result<Answer> | null>,
  ) => Promise<Answer>
  /** Admits the employee, writes the log line and then acts. */
  readonly act: <Answer>(asker: Asker, useCase: UseCase, act: () => Promise<Answer>) => Promise<Answer>
}

export function createGate(database: Database, now: () => Date): Gate {
  const note: Gate['note'] = async (asker, useCase, outcome, { relationId = null, part } = {}) => {
    const { log } = rights[useCase]
    try {
      await writeAccessLine(database, {
        ...(part !== undefined && (log.event === 'change' || log.event === 'enter') ? { ...log, part } : log),
        at: now(),
        employee: asker.employee,
        origin: asker.origin,
        relationId,
        outcome,
      })
    } catch (cause) {
      // Names the real fault, and the screen retries by itself.
      if (cause instanceof DatabaseError) throw cause
      throw new DeskError('desk/log-unavailable', { cause })
    }
  }
  const refuse: Gate['refuse'] = async (asker, useCase, subject) => {
    await note(asker, useCase, 'refused', subject)
    throw new DeskError(asker.employee.roles.length === 0 ? 'desk/no-role' : 'desk/not-allowed')
  }
  const admit: Gate['admit'] = async (asker, useCase, subject) => {
    if (mayUse(useCase, asker.employee, subject?.isOwner ?? false)) return
    await refuse(asker, useCase, subject)
  }
  return {
    admit,
    refuse,
    note,
    show: async (asker, useCase, subject, find) => {
      await admit(asker, useCase, subject)
      const result = await find()
      if (!result) {
        await note(asker, useCase, 'notFound', subject)
        throw new DeskError('desk/not-found')
      }
      const { relationId = subject.relationId ?? null } = result
      const [answer] = await Promise.all([
        result.answer,
        onNextTick(() => note(asker, useCase, 'allowed', { ...subject, relationId })),
      ])
      return answer
    },
    act: async (asker, useCase, act) => {
      await admit(asker, useCase)
      await note(asker, useCase, 'allowed')
      return act()
    },
  }
}
