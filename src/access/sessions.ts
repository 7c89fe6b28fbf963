import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database/open.ts'
import { smallWrite } from '../database/smallWrite.ts'
import { employeeId } from '../values/ids.ts'
import type { Employee } from './employee.ts'
import { roles } from './roles.ts'

/** A working day. Someone who loses a role loses it here no later than the next sign-in. */
const lifeMilliseconds = 8 * 60 * 60 * 1000

/** Long enough for a window to hand over its code and for the frame to redeem it. */
const codeMilliseconds = 60_000

const storedEmployee = z.object({
  id: z.string().transform(employeeId),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  language: z.enum(['nl', 'en']).nullable(),
})

type BegunSession = { readonly secret: string; readonly maxAgeSeconds: number }

/** Sessions of browsers outside Teams. Only a hash of the secret is stored, so the table alone gives no access. */
export type Sessions = {
  /** Starts a session. The secret belongs in the cookie and is stored nowhere else. */
  readonly begin: (employee: Employee) => Promise<BegunSession>
  /** Returns the employee of the session, or null if it is unknown or has ended. */
  readonly find: (secret: string) => Promise<Employee | null>
  readonly end: (secret: string) => Promise<void>
  /**
   * Returns a one-time code for a second session of the same employee, or null if the session is unknown or has ended.
   * A frame in a page of another site needs one, because the browser keeps its cookies apart from those of the window
   * in which the employee signed in.
   */
  readonly handOver: (secret: string) => Promise<string | null>
  /** Starts the session of a code, which ends when the first session does. Returns null if the code is not valid. */
  readonly redeem: (code: string) => Promise<BegunSession | null>
}

export function createSessions(
  database: Database,
  { now, randomSecret }: { readonly now: () => Date; readonly randomSecret: () => string },
): Sessions {
  const findRow = (secret: string) =>
    database
      .selectFrom('portal_session')
      .select(['employee', 'expires_at'])
      .where('secret_hash', '=', hashOf(secret))
      .where('expires_at', '>', now())
      .executeTakeFirst()
  const begin = async (employee: unknown, at: Date, until: Date): Promise<BegunSession> => {
    const secret = randomSecret()
    await database.deleteFrom('portal_session').where('expires_at', '<=', at).modifyEnd(smallWrite).execute()
    await database
      .insertInto('portal_session')
      .values({ secret_hash: hashOf(secret), employee: JSON.stringify(employee), expires_at: until })
      .modifyEnd(smallWrite)
      .execute()
    return { secret, maxAgeSeconds: Math.floor((until.getTime() - at.getTime()) / 1000) }
  }
  return {
    begin: (employee) => {
      const at = now()
      return begin(employee, at, new Date(at.getTime() + lifeMilliseconds))
    },
    find: async (secret) => {
      const row = await findRow(secret)
      return row ? storedEmployee.parse(row.employee) : null
    },
    end: async (secret) => {
      await database
        .deleteFrom('portal_session')
        .where('secret_hash', '=', hashOf(secret))
        .modifyEnd(smallWrite)
        .execute()
    },
    handOver: async (secret) => {
      const row = await findRow(secret)
      if (!row) return null
      const code = randomSecret()
      await database
        .deleteFrom('portal_sign_in_code')
        .where('expires_at', '<=', now())
        .modifyEnd(smallWrite)
        .execute()
      await database
        .insertInto('portal_sign_in_code')
        .values({
          code_hash: hashOf(code),
          employee: JSON.stringify(row.employee),
          session_expires_at: row.expires_at,
          expires_at: new Date(now().getTime() + codeMilliseconds),
        })
        .modifyEnd(smallWrite)
        .execute()
      return code
    },
    redeem: async (code) => {
      const row = await database
        .deleteFrom('portal_sign_in_code')
        .where('code_hash', '=', hashOf(code))
        .returning(['employee', 'session_expires_at', 'expires_at'])
        .modifyEnd(smallWrite)
        .executeTakeFirst()
      const at = now()
      if (!row || row.expires_at <= at || row.session_expires_at <= at) return null
      return begin(row.employee, at, row.session_expires_at)
    },
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex')
