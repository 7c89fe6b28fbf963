import { AccessError, type Employee, type VerifyToken } from '../src/access/index.ts'
import type { Desk } from '../src/desk/desk.ts'
import type { Arrival } from './arrival.ts'
import { BotError } from './errors.ts'

/** The tokens that the Bot Framework stores for the sender. */
export type UserTokens = {
  /** Returns the sender's token, or null if not signed in. `code` completes a sign-in in the browser. */
  readonly get: (code?: string) => Promise<string | null>
  /** Exchanges a token of Teams for ours. Returns null if it is refused. */
  readonly exchange: (token: string) => Promise<string | null>
}

/**
 * Returns the employee who sent an activity. Throws an AccessError or a BotError; after `bot/not-signed-in` the person
 * can sign in.
 */
export type Recognise = (arrival: Arrival, tokens: UserTokens) => Promise<Employee>

/**
 * Creates the check of the sender: a person of our tenant, signed in to the bot with the same identity as in Teams, with
 * a token that holds the roles. Refusals of recognised people are logged.
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
