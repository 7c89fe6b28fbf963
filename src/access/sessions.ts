import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database/open.ts'
import { smallWrite } from '../database/smallWrite.ts'
import { employeeId } from '../values/ids.ts'
import type { Employee } from './employee.ts'
import { roles } from './roles.ts'

/** A working day. Someone who loses a role loses it here no later than the next sign-in. */
const lifeMilliseconds = 8 * 60 * 60 * 1000

const storedEmployee = z.object({
  id: z.string().transform(employeeId),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  language: z.enum(['nl', 'en']).nullable(),
})

/** Sessions of browsers outside Teams. Only a hash of the secret is stored, so the table alone gives no access. */
export type Sessions = {
  /** Starts a session. The secret belongs in the cookie and is stored nowhere else. */
  readonly begin: (employee: Employee) => Promise<{ readonly secret: string; readonly maxAgeSeconds: number }>
  /** Returns the employee of the session, or null if it is unknown or has ended. */
  readonly find: (secret: string) => Promise<Employee | null>
  readonly end: (secret: string) => Promise<void>
}

export function createSessions(
  database: Database,
  { now, randomSecret }: { readonly now: () => Date; readonly randomSecret: () => string },
): Sessions {
  return {
    begin: async (employee) => {
      const secret = randomSecret()
      await database
        .deleteFrom('portal_session')
        .where('expires_at', '<=', now())
        .modifyEnd(smallWrite)
        .execute()
      await database
        .insertInto('portal_session')
        .values({
          secret_hash: hashOf(secret),
          employee: JSON.stringify(employee),
          expires_at: new Date(now().getTime() + lifeMilliseconds),
        })
        .modifyEnd(smallWrite)
        .execute()
      return { secret, maxAgeSeconds: lifeMilliseconds / 1000 }
    },
    find: async (secret) => {
      const row = await database
        .selectFrom('portal_session')
        .select('employee')
        .where('secret_hash', '=', hashOf(secret))
        .where('expires_at', '>', now())
        .executeTakeFirst()
      return row ? storedEmployee.parse(row.employee) : null
    },
    end: async (secret) => {
      await database.deleteFrom('portal_session').where('secret_hash', '=', hashOf(secret)).execute()
    },
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex')
