import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { BotError } from './errors.ts'

export type ChannelSettings = {
  readonly appId: string
  /** OpenID metadata of the channel, which holds the address of its keys. */
  readonly metadataUrl: string
  readonly issuer: string
}

/** Where an activity claims to come from. */
export type Sender = { readonly channelId: string; readonly serviceUrl: string }

/**
 * Checks a token on its own, before anything else of the request is read. Throws `bot/unauthenticated`, or
 * `bot/keys-unavailable` if the keys cannot be fetched.
 */
export type CheckChannelToken = (authorization: string) => Promise<ChannelToken>

/** A verified token of the channel for this bot. */
export type ChannelToken = {
  /** Throws `bot/unauthenticated` if the token was issued for another sender. */
  readonly mustBeOf: (sender: Sender) => void
}

/** The largest difference allowed between the channel's clock and ours, as its documentation prescribes. */
const toleranceSeconds = 5 * 60
const metadataContent = z.object({ jwks_uri: z.url() })
const endorsedKey = z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) })

type KeySet = ReturnType<typeof createRemoteJWKSet>

/**
 * Creates the check of the Bot Framework's token on an incoming activity: the signature, by a key endorsed for the
 * activity's channel, the issuer, the audience, the lifetime, and the address that answers go to. The connector's own
 * check prints keys and reports some forgeries as server errors; this one does neither.
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
    const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(5_000) })
    if (!response.ok) throw new Error(`the metadata request returned ${response.status}`)
    return new URL(metadataContent.parse(await response.json()).jwks_uri)
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
    // Only jose's own errors are about the token. Others, and its timeout, are about fetching the keys.
    const isAboutToken = cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)
    const isInvalid =
      isAboutToken && cause.code !== 'ERR_JOSE_GENERIC' && !(cause instanceof errors.JWKSInvalid)
    throw new BotError(isInvalid ? 'bot/unauthenticated' : 'bot/keys-unavailable', { cause })
  }
}

function isEndorsed(keys: KeySet, kid: string | undefined, channelId: string): boolean {
  const signingKey = keys
    .jwks()
    ?.keys.map((key) => endorsedKey.safeParse(key).data)
    .find((key) => key !== undefined && key.kid === kid)
  return signingKey?.endorsements.includes(channelId) ?? false
}
