import { setTimeout as delay } from 'node:timers/promises'
import { InteractionRequiredAuthError, ServerError } from '@azure/msal-node'
import { AccessError } from './errors.ts'
import type { RenewToken } from './freshRoles.ts'
import { connect, type SignInSettings } from './signIn.ts'

const limitMilliseconds = 3_000

/**
 * Creates the request for a new token of the same person with the on-behalf-of flow, for the application itself. It
 * needs no permission and no action of the person. Throws `access/expired` if Entra refuses, so that the person signs in
 * again, and `access/keys-unavailable` if it does not answer in time.
 */
export function createRenewToken(entra: SignInSettings): RenewToken {
  // Entra wants the application's id here, not its api:// address, because the token is for the application itself.
  const scopes = [`${entra.clientId}/access_as_user`]
  return async (token) => {
    // A new client for each request: its cache would keep every token in memory.
    const msal = connect(entra)
    try {
      const request = msal.acquireTokenOnBehalfOf({ oboAssertion: token, scopes, skipCache: true })
      const answer = await Promise.race([request, delay(limitMilliseconds, null, { ref: false })])
      if (answer === null) throw new AccessError('access/keys-unavailable')
      return answer.accessToken
    } catch (cause) {
      if (cause instanceof AccessError) throw cause
      throw new AccessError(isRefusal(cause) ? 'access/expired' : 'access/keys-unavailable', { cause })
    }
  }
}

/** Returns true for an answer of Entra, and false for a failure on the way or inside Entra. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ServerError) return error.status === undefined || error.status < 500
  return error instanceof InteractionRequiredAuthError
}
