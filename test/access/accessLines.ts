import { sql } from 'kysely'
import { type AccessLine, verifyAccessLog, writeAccessLine } from '../../src/access/index.ts'
import type { Database } from '../../src/database/open.ts'
import { ilse, sanne } from './employees.ts'

export const client = 'c1000000-0000-4000-8000-000000000001'

/** Returns a line: Sanne was allowed to look at the card of the client, unless the test says otherwise. */
export const look = (more: Partial<Omit<AccessLine, 'event' | 'part'>> = {}): AccessLine => ({
  event: 'look',
  part: 'card',
  at: new Date('2026-03-02T08:00:00.123Z'),
  employee: sanne,
  origin: 'tab',
  relationId: client,
  purpose: 'call',
  outcome: 'allowed',
  ...more,
})

/** Writes five lines, of both employees. */
export async function writeExampleLines(database: Database): Promise<void> {
  await writeAccessLine(database, look())
  await writeAccessLine(database, {
    ...look({ employee: ilse }),
    event: 'search',
    part: 'clients',
    relationId: null,
  })
  await writeAccessLine(database, look({ outcome: 'notFound' }))
  await writeAccessLine(database, look({ employee: { ...ilse, name: 'Ilse "de" Boër, 😀' }, origin: 'bot' }))
  // 23:30 on the same day in Amsterdam, in summer.
  await writeAccessLine(database, look({ at: new Date('2026-07-01T21:30:00Z'), outcome: 'refused' }))
}

/** Tampers with the log while its guard is off, returns whether the chain still holds, and rolls back. */
export async function chainHoldsAfter(
  database: Database,
  tamper: (database: Database) => Promise<unknown>,
): Promise<boolean> {
  class Undo extends Error {
    readonly holds: boolean
    constructor(holds: boolean) {
      super('undo')
      this.holds = holds
    }
  }
  try {
    await database.transaction().execute(async (transaction) => {
      await sql`ALTER TABLE access_log DISABLE TRIGGER access_log_append_only`.execute(transaction)
      await tamper(transaction)
      throw new Undo(await verifyAccessLog(transaction))
    })
  } catch (error) {
    if (error instanceof Undo) return error.holds
    throw error
  }
  throw new Error('not undone')
}
