import { z } from 'zod'
import { BotError } from './errors.ts'
import type { UserTokens } from './signIn.ts'

type StoredToken = { readonly token?: string } | undefined

/** The part of the Bot Framework's token client that is used here. */
type TokenClient = {
  readonly getUserToken: (
    userId: string,
    connection: string,
    channelId: string,
    code: string,
  ) => Promise<StoredToken>
  readonly exchangeToken: (
    userId: string,
    connection: string,
    channelId: string,
    request: { readonly token: string },
  ) => Promise<StoredToken>
}

/**
 * Returns the tokens of the sender. Both functions throw `bot/no-connection` without a connection, and
 * `bot/sign-in-unavailable` if the token service fails.
 */
export function userTokens(
  { from, channelId }: { readonly from: { readonly id: string }; readonly channelId: string },
  client: TokenClient,
  connection: string | null,
): UserTokens {
  return {
    get: async (code) => {
      if (connection === null) throw new BotError('bot/no-connection')
      try {
        const stored = await client.getUserToken(from.id, connection, channelId, code ?? '')
        return stored?.token ?? null
      } catch (cause) {
        throw new BotError('bot/sign-in-unavailable', { cause })
      }
    },
    exchange: async (token) => {
      if (connection === null) throw new BotError('bot/no-connection')
      try {
        const exchanged = await client.exchangeToken(from.id, connection, channelId, { token })
        return exchanged?.token ?? null
      } catch (cause) {
        if (refusedByService(cause)) return null
        throw new BotError('bot/sign-in-unavailable', { cause })
      }
    },
  }
}

/** Returns true if consent is missing or the token is not for us. Signing in by hand can solve that. */
function refusedByService(error: unknown): boolean {
  const status = z.object({ statusCode: z.number() }).safeParse(error).data?.statusCode
  return status !== undefined && status >= 400 && status < 500
}
