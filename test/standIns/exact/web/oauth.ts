import { randomBytes } from 'node:crypto'

export type TokenAnswer = {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: { readonly [name: string]: string }
}
type Settings = {
  readonly clientId: string
  readonly clientSecret: string
  readonly tokenSeconds: number
  readonly now: () => number
}

const codeLife = 180_000
const day = 86_400_000
const refreshLife = 30 * day
/** How many requests the token endpoint answers in a day. */
const requestsPerDay = 200
/** A refresh is accepted from this many seconds before the access token expires. */
const refreshWindow = 30
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const secret = (): string =>
  `stampNL001.${randomBytes(24).toString('base64url')}!IAAA${randomBytes(24).toString('base64url')}`

function refused(status: number, error: string, description: string, headers = {}): TokenAnswer {
  return { status, headers, body: { error, error_description: description } }
}

/**
 * Issues codes and tokens by the rules of Exact: a code works once, for three minutes; a refresh token works once;
 * a refresh before the last 30 seconds of the access token is refused; and so is the 201st request within a day.
 */
export class OAuth {
  readonly violations = { tokenTooEarly: 0, tokenReused: 0, tokenOverDayLimit: 0 }
  private readonly settings: Settings
  private readonly codes = new Map<string, { readonly redirect: string; readonly until: number }>()
  private readonly access = new Map<string, number>()
  private readonly used = new Set<string>()
  private requests: readonly number[] = []
  private refresh: { readonly token: string; readonly at: number } | null = null

  constructor(settings: Settings) {
    this.settings = settings
  }

  /** Returns why an authorise request is refused, or null if it is not. */
  refusal(parameters: URLSearchParams): string | null {
    if (parameters.get('client_id') !== this.settings.clientId) return 'Onbekende client_id'
    if (parameters.get('response_type') !== 'code') return 'response_type moet code zijn'
    const redirect = parameters.get('redirect_uri') ?? ''
    if (!URL.canParse(redirect) || !loopback.test(new URL(redirect).hostname)) return 'Onbekende redirect_uri'
    return null
  }

  /** Returns the address to which the browser returns after the user has agreed. */
  approve(parameters: URLSearchParams): string {
    const redirect = parameters.get('redirect_uri') ?? ''
    const code = secret()
    this.codes.set(code, { redirect, until: this.settings.now() + codeLife })
    const address = new URL(redirect)
    address.searchParams.set('code', code)
    const state = parameters.get('state')
    if (state !== null) address.searchParams.set('state', state)
    return address.href
  }

  /** Counts a request to the token endpoint. Returns the refusal of a request over the limit, or null. */
  count(): TokenAnswer | null {
    const now = this.settings.now()
    this.requests = [...this.requests.filter((at) => at > now - day), now]
    if (this.requests.length <= requestsPerDay) return null
    this.violations.tokenOverDayLimit += 1
    return refused(400, 'access_denied', 'Rate limit exceeded: too many token requests')
  }

  /** Answers a form posted to the token endpoint. */
  token(form: URLSearchParams): TokenAnswer {
    const { clientId, clientSecret } = this.settings
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
      return refused(401, 'invalid_client', 'Unknown client or wrong secret.')
    }
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return this.exchange(form)
      case 'refresh_token':
        return this.renew(form.get('refresh_token') ?? '')
      default:
        return refused(400, 'unsupported_grant_type', 'The grant type is not supported.')
    }
  }

  isValid(token: string): boolean {
    return (this.access.get(token) ?? 0) > this.settings.now()
  }

  /** Invalidates the current refresh token, as if it had been used elsewhere. */
  breakConnection(): void {
    this.refresh = null
  }

  private exchange(form: URLSearchParams): TokenAnswer {
    const code = form.get('code') ?? ''
    const granted = this.codes.get(code)
    this.codes.delete(code)
    if (!granted || granted.until <= this.settings.now()) {
      return refused(400, 'invalid_grant', 'The authorization code is unknown, used or expired.')
    }
    if (granted.redirect !== form.get('redirect_uri')) {
      return refused(400, 'invalid_grant', 'The redirect_uri differs from the one of the authorization.')
    }
    return this.issue()
  }

  private renew(token: string): TokenAnswer {
    const { now, tokenSeconds } = this.settings
    if (this.refresh?.token !== token) {
      if (this.used.has(token)) this.violations.tokenReused += 1
      return refused(401, 'unauthorized_client', 'Old refresh token used.')
    }
    const age = now() - this.refresh.at
    if (age > refreshLife) {
      const ended = new Date(this.refresh.at + refreshLife).toISOString()
      const text = `The refresh token expired at ${ended} and it is now ${new Date(now()).toISOString()}`
      return refused(400, 'invalid_request', text)
    }
    if (age < (tokenSeconds - refreshWindow) * 1_000) {
      this.violations.tokenTooEarly += 1
      return refused(400, 'access_denied', 'Rate limit exceeded: access_token not expired', {
        Reason: 'TooEarlyToRefreshTokens: the access token has not expired yet',
      })
    }
    return this.issue()
  }

  private issue(): TokenAnswer {
    const { now, tokenSeconds } = this.settings
    if (this.refresh) this.used.add(this.refresh.token)
    const at = now()
    const token = secret()
    this.access.set(token, at + tokenSeconds * 1_000)
    this.refresh = { token: secret(), at }
    return {
      status: 200,
      headers: {},
      body: {
        access_token: token,
        token_type: 'bearer',
        expires_in: String(tokenSeconds),
        refresh_token: this.refresh.token,
      },
    }
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** The page on which an Exact user grants access. */
export function authorisePage(parameters: URLSearchParams): string {
  const fields = [...parameters]
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('')
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Exact Online</title></head><body>
<h1>Toegang verlenen</h1><p>De app vraagt toegang tot uw administratie.</p>
<form method="get" action="/api/oauth2/auth">${fields}<button name="approve" value="1">Toestaan</button></form>
</body></html>`
}
