import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { BotError } from './errors.ts'

export type ChannelSettings = {
  readonly appId: string
  /** OpenID metadata of the channel: issuer and where its keys are. */
  readonly metadataUrl: string
  readonly issuer: string
}

/** Where the activity says that it comes from. */
export type Sender = { readonly channelId: string; readonly serviceUrl: string }

/**
 * Checks a token by itself, so that nothing else of a request is looked at before it. Throws
 * `bot/unauthenticated`, or `bot/keys-unavailable` when the keys cannot be had.
 */
export type CheckChannelToken = (authorization: string) => Promise<ChannelToken>

/** A token of the channel for this bot. */
export type ChannelToken = {
  /** Throws `bot/unauthenticated` when the token was given out for another sender. */
  readonly mustBeOf: (sender: Sender) => void
}

/** The channel's clock and ours may differ this much, as its documentation asks. */
const toleranceSeconds = 5 * 60
const metadataContent = z.object({ jwks_uri: z.url() })
const endorsedKey = z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) })

type KeySet = ReturnType<typeof createRemoteJWKSet>

/**
 * Makes the check of the Bot Framework's token on an incoming activity: signature by a key that is endorsed
 * for the activity's channel, issuer, audience, lifetime, and the address to which answers will go.
 * The connector's own check prints keys and answers some forgeries as a fault of the server; this one is quiet.
 */
export function createChannelTokenCheck(
  settings: ChannelSettings,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => Date },
): CheckChannelToken {
  let known: KeySet | null = null
  const keys = async () => {
    known ??= createRemoteJWKSet(await readKeysUrl(settings.metadataUrl, fetch))
    return known
  }
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1]
    if (!token) throw new BotError('bot/unauthenticated')
    const keySet = await keys()
    const { payload, kid } = await verified(token, keySet, settings, now())
    return {
      mustBeOf: ({ serviceUrl, channelId }) => {
        if (payload.serviceurl !== serviceUrl || !isEndorsed(keySet, kid, channelId)) {
          throw new BotError('bot/unauthenticated')
        }
      },
    }
  }
}

async function readKeysUrl(metadataUrl: string, fetch: typeof globalThis.fetch): Promise<URL> {
  try {
    const answer = await fetch(metadataUrl, { signal: AbortSignal.timeout(5_000) })
    if (!answer.ok) throw new Error(`the metadata answered ${answer.status}`)
    return new URL(metadataContent.parse(await answer.json()).jwks_uri)
  } catch (cause) {
    throw new BotError('bot/keys-unavailable', { cause })
  }
}

async function verified(
  token: string,
  keys: KeySet,
  { appId, issuer }: ChannelSettings,
  currentDate: Date,
): Promise<{ readonly payload: JWTPayload; readonly kid: string | undefined }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: appId,
      issuer,
      requiredClaims: ['exp'],
      clockTolerance: toleranceSeconds,
      currentDate,
    })
    return { payload, kid: protectedHeader.kid }
  } catch (cause) {
    // Only jose's own findings are about the token; the rest, and its time-out, is about reaching the keys.
    const about = cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)
    const reached = about && cause.code !== 'ERR_JOSE_GENERIC' && !(cause instanceof errors.JWKSInvalid)
    throw new BotError(reached ? 'bot/unauthenticated' : 'bot/keys-unavailable', { cause })
  }
}

function isEndorsed(keys: KeySet, kid: string | undefined, channelId: string): boolean {
  const found = keys
    .jwks()
    ?.keys.map((key) => endorsedKey.safeParse(key).data)
    .find((key) => key !== undefined && key.kid === kid)
  return found?.endorsements.includes(channelId) ?? false
}
