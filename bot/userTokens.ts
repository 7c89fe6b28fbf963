import { z } from 'zod'
import { BotError } from './errors.ts'
import type { UserTokens } from './signIn.ts'

type Kept = { readonly token?: string } | undefined

/** What is used of the Bot Framework's keeper of tokens. */
type TokenKeeper = {
  readonly getUserToken: (
    userId: string,
    connection: string,
    channelId: string,
    code: string,
  ) => Promise<Kept>
  readonly exchangeToken: (
    userId: string,
    connection: string,
    channelId: string,
    request: { readonly token: string },
  ) => Promise<Kept>
}

/** The tokens of the person who wrote; without a connection nobody can be signed in. */
export function userTokens(
  { from, channelId }: { readonly from: { readonly id: string }; readonly channelId: string },
  keeper: TokenKeeper,
  connection: string | null,
): UserTokens {
  return {
    get: async (code) => {
      if (connection === null) throw new BotError('bot/no-connection')
      const found = await keeper.getUserToken(from.id, connection, channelId, code ?? '')
      return found?.token ?? null
    },
    exchange: async (token) => {
      if (connection === null) throw new BotError('bot/no-connection')
      try {
        const exchanged = await keeper.exchangeToken(from.id, connection, channelId, { token })
        return exchanged?.token ?? null
      } catch (error) {
        if (refusedByService(error)) return null
        throw error
      }
    },
  }
}

/** Consent is missing, or the token is not one for us: signing in by hand can mend that. */
function refusedByService(error: unknown): boolean {
  const status = z.object({ statusCode: z.number() }).safeParse(error).data?.statusCode
  return status !== undefined && status >= 400 && status < 500
}
