import { z } from 'zod'
import { ExactError } from '../errors.ts'

export type ExactSettings = {
  readonly baseUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Why the connection broke and an admin must connect again. Stored, and shown on the admin page. */
export type BrokenReason =
  | 'refresh-token-used'
  | 'refresh-token-expired'
  | 'app-refused'
  | 'encryption-key'
  | 'refused'

export type Tokens = {
  readonly accessToken: string
  readonly refreshToken: string
  /** Life of the access token in seconds. */
  readonly expiresIn: number
}
/** `receivedAt` is a reading of `performance.now()`. */
export type NewTokens = Tokens & { readonly receivedAt: number }
export type TokenAnswer =
  | { readonly kind: 'tokens'; readonly tokens: NewTokens }
  | { readonly kind: 'tooEarly' }
  /** Exact answered without tokens, but a retry may succeed. `message` is for the log. */
  | { readonly kind: 'later'; readonly message: string }
  | { readonly kind: 'refused'; readonly reason: BrokenReason }

type Grant =
  | { readonly grant_type: 'authorization_code'; readonly code: string; readonly redirect_uri: string }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string }

const timeoutMs = 10_000

const tokensAnswer = z
  .object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1),
    expires_in: z.coerce.number().int().positive(),
  })
  .transform((answer) => ({
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresIn: answer.expires_in,
  }))
const refusalAnswer = z.object({ error: z.string(), error_description: z.string().default('') })

/** Requests tokens (docs/exact.md#tokens). Returns a refusal as well. Throws `exact/away` if there is no answer. */
export async function requestTokens(
  { baseUrl, clientId, clientSecret }: ExactSettings,
  grant: Grant,
  fetch: typeof globalThis.fetch,
): Promise<TokenAnswer> {
  const { status, body } = await post(
    `${baseUrl}/api/oauth2/token`,
    { ...grant, client_id: clientId, client_secret: clientSecret },
    fetch,
  )
  if (status === 200) {
    const tokens = tokensAnswer.safeParse(body)
    if (tokens.success) return { kind: 'tokens', tokens: { ...tokens.data, receivedAt: performance.now() } }
  }
  if (status === 400 || status === 401) {
    const refusal = refusalAnswer.safeParse(body)
    if (refusal.success) return toRefusal(refusal.data.error, refusal.data.error_description)
  }
  return { kind: 'later', message: `the token endpoint answered ${status}` }
}

/** Errors that only a person can resolve. Any other may be temporary. */
const lastingErrors = [
  'access_denied',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'unauthorized_client',
  'unsupported_grant_type',
]

function toRefusal(error: string, description: string): TokenAnswer {
  if (error === 'access_denied' && /not expired/i.test(description)) return { kind: 'tooEarly' }
  if (/rate limit/i.test(description)) return { kind: 'later', message: 'too many token requests' }
  if (/old refresh token/i.test(description)) return { kind: 'refused', reason: 'refresh-token-used' }
  if (/refresh token expired/i.test(description)) return { kind: 'refused', reason: 'refresh-token-expired' }
  if (error === 'invalid_client') return { kind: 'refused', reason: 'app-refused' }
  if (lastingErrors.includes(error)) return { kind: 'refused', reason: 'refused' }
  return { kind: 'later', message: `the token endpoint answered ${error}` }
}

async function post(url: string, form: { readonly [name: string]: string }, fetch: typeof globalThis.fetch) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, body: parsed(await response.text()) }
  } catch (cause) {
    throw new ExactError('exact/away', 'the token endpoint did not answer', { cause })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A web page instead of JSON; the caller decides by status.
    return null
  }
}
