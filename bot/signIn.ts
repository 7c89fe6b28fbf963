import { AccessError, type Employee, type VerifyToken } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import type { Arrival } from './arrival.ts'
import { BotError } from './errors.ts'

/** The Bot Framework's keeper of users' tokens, for the one person who wrote. */
export type UserTokens = {
  /** The person's token; null when not signed in. `code` finishes a sign-in in the browser. */
  readonly get: (code?: string) => Promise<string | null>
  /** Takes a token of Teams in exchange; null when that is refused. */
  readonly exchange: (token: string) => Promise<string | null>
}

/** Who wrote. Throws an AccessError or BotError; `bot/not-signed-in` is mended by signing in. */
export type Recognise = (arrival: Arrival, tokens: UserTokens) => Promise<Employee>

/**
 * Makes the check of who wrote: somebody of our tenant, signed in to the bot with the same identity as in
 * Teams, with a token of ours that names the roles. A recognised person who is refused is logged.
 */
export function createRecognise(options: {
  readonly tenantId: string
  readonly verifyToken: VerifyToken
  readonly desk: Desk
}): Recognise {
  const { tenantId, verifyToken, desk } = options
  return async ({ personId, tenantId: fromTenant }, tokens) => {
    if (fromTenant !== tenantId.toLowerCase()) throw new BotError('bot/other-tenant')
    if (personId === null) throw new BotError('bot/no-identity')
    const token = await tokens.get()
    if (token === null) throw new BotError('bot/not-signed-in')
    try {
      const employee = await verifyToken(token)
      if (employee.id.toLowerCase() !== personId) throw new BotError('bot/other-person')
      return employee
    } catch (error) {
      if (!(error instanceof AccessError)) throw error
      if (error.employee) await desk.noteRefusal({ employee: error.employee, origin: 'bot' }, 'bot')
      if (error.code === 'access/expired') throw new BotError('bot/not-signed-in', { cause: error })
      throw error
    }
  }
}
