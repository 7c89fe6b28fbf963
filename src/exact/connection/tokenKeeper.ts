import { randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { DatabaseError } from '../../database/errors.ts'
import { ExactError } from '../errors.ts'
import type { StoredConnection, StoredTokens, TokenStore } from './storedTokens.ts'
import { type ExactSettings, requestTokens, type TokenAnswer } from './tokenEndpoint.ts'
import { dueAfter, maxAhead } from './tokenRequests.ts'

/** Pause after a refresh that returned no token. */
const pauseMs = 2_000
/** The pause after failed requests doubles with each further failure. */
const firstRetryMs = 1_000
const longestRetryMs = 5 * 60_000
/** How long to wait for another instance to finish its refresh. */
const maxWaitMs = 25_000
const pollMs = 50
/** How long to keep trying to store tokens that Exact has issued. */
const maxStoringMs = 15 * 60_000
const storingPauseMs = 500

export type ConnectionState = Pick<StoredConnection, 'state' | 'reason'> & {
  /** True if so many token requests failed lately that some are no longer sent, to stay within Exact's daily limit. */
  readonly requestsTokensOften: boolean
}

/** Keeps the access token valid. Only one instance refreshes at a time, and new tokens are stored before they are used. */
export type TokenKeeper = {
  /** Returns the state of the connection for this instance. */
  readonly state: () => Promise<ConnectionState>
  readonly connect: () => Promise<{ readonly authorizeUrl: string }>
  /**
   * Throws `exact/off` if this installation may not use Exact, and `exact/refused` if the state is not the one we issued
   * or Exact rejects the code. Throws `exact/budget-spent` if no token request is left.
   */
  readonly finishConnecting: (answer: { readonly code: string; readonly state: string }) => Promise<void>
  /** Returns a valid token. Throws `exact/off`, `exact/not-connected`, `exact/connection-broken` or `exact/away`. */
  readonly accessToken: () => Promise<string>
  /** Returns another token, for one that Exact refused. */
  readonly replacementFor: (refused: string) => Promise<string>
}

export function createTokenKeeper(parts: {
  readonly store: TokenStore
  readonly settings: ExactSettings
  readonly publicUrl: string
  readonly fetch: typeof globalThis.fetch
}): TokenKeeper {
  const { store, settings, publicUrl, fetch } = parts
  const redirectUri = `${publicUrl}/api/exact/callback`
  let refreshing: Promise<string> | null = null
  let pausedUntil = 0
  let failuresInARow = 0
  let lostInARow = 0
  let retryAt = 0

  const isFresh = ({ expiresIn, age }: StoredTokens): boolean => age <= dueAfter(expiresIn)

  /** Returns the stored tokens. Throws if the connection is not ours, missing, broken or sealed with another key. */
  function requireTokens(connection: StoredConnection): StoredTokens {
    requireUse(connection)
    const { state, reason, tokens } = connection
    if (state === 'none') throw new ExactError('exact/not-connected', 'Exact was never connected')
    if (state === 'broken' || !tokens) throw broken(reason)
    return tokens
  }

  async function refresh(refused: string | null): Promise<string> {
    const deadline = performance.now() + maxWaitMs
    for (;;) {
      const leased = await store.takeLease()
      if (leased) {
        // End the lease in any case, so that the next refresh does not wait for it to expire.
        return refreshUnderLease(leased.connection, refused).finally(() => store.endLease(leased.until))
      }
      await setTimeout(pollMs)
      const tokens = requireTokens(await store.read())
      if (isFresh(tokens) && tokens.accessToken !== refused) return tokens.accessToken
      if (performance.now() > deadline)
        throw new ExactError('exact/away', 'no instance refreshed the token in time')
    }
  }

  async function refreshUnderLease(leased: StoredConnection, refused: string | null): Promise<string> {
    const tokens = requireTokens(leased)
    if (isFresh(tokens) && tokens.accessToken !== refused) return tokens.accessToken
    if (!(await store.countRequest(isFresh(tokens) ? 'early' : 'due', tokens))) {
      throw new ExactError('exact/away', 'too many token requests failed, so this one waits')
    }
    const answer = await requestRefresh(tokens)
    switch (answer.kind) {
      case 'tokens':
        failuresInARow = 0
        lostInARow = 0
        await untilStored(() => store.replace(tokens, answer.tokens))
        return requireTokens(await store.read()).accessToken
      case 'tooEarly':
        // The clocks differ slightly; the current token still works.
        pausedUntil = performance.now() + pauseMs
        if (tokens.accessToken !== refused) return tokens.accessToken
        throw new ExactError('exact/away', 'Exact refuses an access token that it considers valid')
      case 'later':
        waitAfterFailure(firstRetryMs)
        throw new ExactError('exact/away', answer.message)
      case 'refused':
        await store.markBroken(tokens, answer.reason)
        // Throws, unless an admin has connected again meanwhile.
        return requireTokens(await store.read()).accessToken
    }
  }

  async function requestRefresh(tokens: StoredTokens): Promise<TokenAnswer> {
    const grant = { grant_type: 'refresh_token', refresh_token: tokens.refreshToken } as const
    try {
      return await requestTokens(settings, grant, fetch)
    } catch (error) {
      // A single lost connection says little, so the next request may follow at once.
      waitAfterFailure(lostInARow === 0 ? 0 : firstRetryMs)
      lostInARow += 1
      throw error
    }
  }

  function waitAfterFailure(firstMs: number): void {
    retryAt = performance.now() + Math.min(firstMs * 2 ** failuresInARow, longestRetryMs)
    failuresInARow += 1
  }

  /** Callers within this instance share one refresh. */
  async function refreshOnce(refused: string | null): Promise<string> {
    if (performance.now() < retryAt) {
      throw new ExactError('exact/away', 'the token endpoint failed a moment ago')
    }
    refreshing ??= refresh(refused).finally(() => {
      refreshing = null
    })
    return refreshing
  }

  return {
    state: async () => {
      const { state, reason, requestsAhead } = await store.read()
      return { state, reason, requestsTokensOften: requestsAhead >= maxAhead.early }
    },
    connect: async () => {
      requireUse(await store.read())
      const state = randomBytes(24).toString('base64url')
      await store.expectState(state)
      const query = new URLSearchParams({
        client_id: settings.clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        state,
      })
      return { authorizeUrl: `${settings.baseUrl}/api/oauth2/auth?${query}` }
    },
    finishConnecting: async ({ code, state }) => {
      const connection = await store.read()
      requireUse(connection)
      const { oauthState } = connection
      if (oauthState === null || !isSame(oauthState, state)) {
        throw new ExactError('exact/refused', 'the state does not belong to a sign-in that we started')
      }
      if (!(await store.countRequest('signIn', connection.tokens))) {
        throw new ExactError('exact/budget-spent', 'no token request is left for this sign-in')
      }
      const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri } as const
      const answer = await requestTokens(settings, grant, fetch)
      if (answer.kind === 'later') throw new ExactError('exact/away', answer.message)
      if (answer.kind !== 'tokens') throw new ExactError('exact/refused', 'Exact did not accept the code')
      await store.saveSignIn(answer.tokens)
      retryAt = 0
    },
    accessToken: async () => {
      const tokens = requireTokens(await store.read())
      if (isFresh(tokens)) return tokens.accessToken
      const isValid = tokens.age < tokens.expiresIn
      if (isValid && performance.now() < pausedUntil) return tokens.accessToken
      try {
        return await refreshOnce(null)
      } catch (error) {
        if (!isValid || !(error instanceof ExactError) || error.code !== 'exact/away') throw error
        pausedUntil = performance.now() + pauseMs
        return tokens.accessToken
      }
    },
    replacementFor: async (refused) => {
      const tokens = requireTokens(await store.read())
      return tokens.accessToken === refused ? refreshOnce(refused) : tokens.accessToken
    },
  }
}

/**
 * Exact has already cancelled the old refresh token, so losing the new one means that an admin must connect again.
 * Outlasts a database that is away for minutes.
 */
async function untilStored(store: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + maxStoringMs
  for (;;) {
    try {
      return await store()
    } catch (error) {
      if (!(error instanceof DatabaseError) || performance.now() > deadline) throw error
      await setTimeout(storingPauseMs)
    }
  }
}

/** Every call to Exact needs a token, so an installation that may not use Exact makes none. */
function requireUse({ use }: StoredConnection): void {
  if (use !== 'allowed') throw new ExactError('exact/off', `this installation may not use Exact: ${use}`)
}

function broken(reason: string | null): ExactError {
  return new ExactError(
    'exact/connection-broken',
    `an admin must connect Exact again: ${reason ?? 'unknown'}`,
  )
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
