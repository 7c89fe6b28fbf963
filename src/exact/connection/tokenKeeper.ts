import { randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { ExactError } from '../errors.ts'
import type { StoredConnection, StoredTokens, TokenStore } from './storedTokens.ts'
import { askTokens, type ExactSettings } from './tokenEndpoint.ts'

/** Exact takes a refresh from 570 s on; what is left then is this many seconds (reference §2). */
const windowSeconds = 30
/** After a refresh that gave nothing, the endpoint is left alone for so long. */
const pauseMilliseconds = 2_000
/** How long to wait for another instance that is refreshing. */
const longestWaitMilliseconds = 25_000
const pollMilliseconds = 50

/** Holds the chain of tokens together: one refresh at a time over all instances, stored before it is used. */
export type TokenKeeper = {
  readonly connect: () => Promise<{ readonly authorizeUrl: string }>
  /** Throws `exact/refused` when the state is not the one that was given out or the code is not accepted. */
  readonly finishConnecting: (answer: { readonly code: string; readonly state: string }) => Promise<void>
  /** A token that can be used now. Throws `exact/not-connected`, `exact/connection-broken` or `exact/away`. */
  readonly accessToken: () => Promise<string>
  /** Another token than this one, which Exact refused. */
  readonly replacementFor: (refused: string) => Promise<string>
}

export function createTokenKeeper(parts: {
  readonly store: TokenStore
  readonly settings: ExactSettings
  readonly publicUrl: string
  readonly now: () => Date
  readonly fetch: typeof globalThis.fetch
}): TokenKeeper {
  const { store, settings, publicUrl, now, fetch } = parts
  const redirectUri = `${publicUrl}/api/exact/callback`
  let refreshing: Promise<string> | null = null
  let pausedUntil = 0

  const remaining = (tokens: StoredTokens): number =>
    tokens.expiresIn - (now().getTime() - tokens.obtainedAt.getTime()) / 1000
  const isFresh = (tokens: StoredTokens): boolean =>
    remaining(tokens) >= Math.min(windowSeconds, tokens.expiresIn / 2)

  /** The tokens of a connection that works. */
  async function usable({ state, reason, tokens }: StoredConnection): Promise<StoredTokens> {
    if (state === 'none') throw new ExactError('exact/not-connected', 'Exact was never connected')
    if (state === 'broken') throw broken(reason)
    if (tokens) return tokens
    await store.break(null, 'encryption-key')
    throw broken('encryption-key')
  }

  async function refresh(refused: string | null): Promise<string> {
    const deadline = performance.now() + longestWaitMilliseconds
    for (;;) {
      const leased = await store.takeLease()
      if (leased) {
        // Whatever became of it, the next one must not wait for the lease to end by itself.
        return refreshUnderLease(leased.connection, refused).finally(() => store.endLease(leased.until))
      }
      await setTimeout(pollMilliseconds)
      const tokens = await usable(await store.read())
      if (isFresh(tokens) && tokens.accessToken !== refused) return tokens.accessToken
      if (performance.now() > deadline) throw new ExactError('exact/away', 'nobody refresh the token in time')
    }
  }

  async function refreshUnderLease(leased: StoredConnection, refused: string | null): Promise<string> {
    const tokens = await usable(leased)
    if (isFresh(tokens) && tokens.accessToken !== refused) return tokens.accessToken
    const grant = { grant_type: 'refresh_token', refresh_token: tokens.refreshToken } as const
    const answer = await askTokens(settings, grant, fetch)
    switch (answer.kind) {
      case 'tokens':
        await store.replace(tokens, answer.tokens)
        return (await usable(await store.read())).accessToken
      case 'tooEarly':
        // The clocks differ a little; what we have still works.
        pausedUntil = now().getTime() + pauseMilliseconds
        if (tokens.accessToken !== refused) return tokens.accessToken
        throw new ExactError('exact/refused', 'Exact refuses an access token that it calls valid')
      case 'refused':
        await store.break(tokens, answer.reason)
        // Unless an admin has connected anew meanwhile.
        return (await usable(await store.read())).accessToken
    }
  }

  /** One at a time within this instance as well: callers share the refresh that is going on. */
  function refreshOnce(refused: string | null): Promise<string> {
    refreshing ??= refresh(refused).finally(() => {
      refreshing = null
    })
    return refreshing
  }

  return {
    connect: async () => {
      const state = randomBytes(24).toString('base64url')
      await store.expect(state)
      const query = new URLSearchParams({
        client_id: settings.clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        state,
      })
      return { authorizeUrl: `${settings.baseUrl}/api/oauth2/auth?${query}` }
    },
    finishConnecting: async ({ code, state }) => {
      const { oauthState } = await store.read()
      if (oauthState === null || !isSame(oauthState, state)) {
        throw new ExactError('exact/refused', 'the answer belongs to no sign-in that was begun here')
      }
      const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri } as const
      const answer = await askTokens(settings, grant, fetch)
      if (answer.kind !== 'tokens') throw new ExactError('exact/refused', 'Exact did not accept the code')
      await store.connected(answer.tokens)
    },
    accessToken: async () => {
      const tokens = await usable(await store.read())
      if (isFresh(tokens)) return tokens.accessToken
      const isValid = remaining(tokens) > 0
      if (isValid && now().getTime() < pausedUntil) return tokens.accessToken
      try {
        return await refreshOnce(null)
      } catch (error) {
        if (!isValid || !(error instanceof ExactError) || error.code !== 'exact/away') throw error
        pausedUntil = now().getTime() + pauseMilliseconds
        return tokens.accessToken
      }
    },
    replacementFor: async (refused) => {
      const tokens = await usable(await store.read())
      return tokens.accessToken === refused ? refreshOnce(refused) : tokens.accessToken
    },
  }
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
