import { createHash, randomBytes } from 'node:crypto'
import type { EntraPerson } from './standIn.ts'
import type { Tokens } from './tokens.ts'

export type Reply = {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

type Waiting = {
  readonly person: EntraPerson
  readonly redirectUri: string
  readonly challenge: string
  readonly scope: string
  readonly until: number
}

const codeMilliseconds = 10 * 60 * 1000
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Plays the authorization code flow with PKCE: a page to choose a person, and the token endpoint. */
export class SignIn {
  private readonly codes = new Map<string, Waiting>()
  private readonly app: {
    readonly tenantId: string
    readonly clientId: string
    readonly clientSecret: string
    readonly people: readonly EntraPerson[]
    /** The changed roles by object id; null for a disabled account. */
    readonly roles: ReadonlyMap<string, readonly string[] | null>
    /** The portal's registered address; null allows any on this machine. */
    readonly portalUrl: string | null
    readonly tokens: Tokens
  }

  constructor(app: SignIn['app']) {
    this.app = app
  }

  /** Returns the page, or the redirect to the portal once a person has been chosen. */
  authorize(url: URL): Reply {
    const parameters = url.searchParams
    const refusal = this.refusal(parameters)
    if (refusal) return page(400, `<p>${escaped(refusal)}</p>`)
    const wanted = parameters.get('person')
    const person = this.app.people.find(({ oid }) => oid === wanted)
    if (!person) return this.choice(url)
    const back = new URL(parameters.get('redirect_uri') ?? '')
    back.searchParams.set('state', parameters.get('state') ?? '')
    back.searchParams.set('code', this.keep(person, parameters))
    return { status: 302, headers: { location: back.href }, body: '' }
  }

  async token(form: URLSearchParams): Promise<Reply> {
    const { clientId, clientSecret, tenantId, tokens } = this.app
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
      return refused(401, 'invalid_client', 'AADSTS7000215: invalid client secret provided')
    }
    if (form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return this.onBehalfOf(form)
    if (form.get('grant_type') !== 'authorization_code') {
      return refused(
        400,
        'unsupported_grant_type',
        'AADSTS70003: the app requested an unsupported grant type',
      )
    }
    const waiting = this.take(form)
    if (!waiting) return refused(400, 'invalid_grant', 'AADSTS70008: the code is not valid')
    const { person, scope } = waiting
    const answer = {
      token_type: 'Bearer',
      scope,
      expires_in: 3600,
      access_token: await tokens.access(person),
      id_token: await tokens.identity(person),
      client_info: encoded({ uid: person.oid, utid: tenantId }),
    }
    return json(200, answer)
  }

  /** Exchanges an access token for a new one of the same person, with the roles that the person has now. */
  private async onBehalfOf(form: URLSearchParams): Promise<Reply> {
    const { clientId, tokens, roles } = this.app
    const content = await tokens.read(form.get('assertion') ?? '')
    const isOurs = form.get('scope')?.split(' ').includes(`${clientId}/access_as_user`)
    const now = content && (roles.has(content.oid) ? roles.get(content.oid) : content.roles)
    if (!content || !isOurs || !now)
      return refused(400, 'invalid_grant', 'AADSTS50057: the account is disabled')
    const access_token = await tokens.access({ ...content, roles: now })
    return json(200, { token_type: 'Bearer', scope: form.get('scope'), expires_in: 3600, access_token })
  }

  private refusal(parameters: URLSearchParams): string | null {
    if (parameters.get('client_id') !== this.app.clientId) return 'AADSTS700016: onbekende toepassing'
    if (parameters.get('response_type') !== 'code') return 'AADSTS700051: response_type moet code zijn'
    if (!this.isRegistered(parameters.get('redirect_uri') ?? '')) return 'AADSTS50011: onbekende redirect_uri'
    const isScope = parameters.get('scope')?.split(' ').includes(`${this.app.clientId}/access_as_user`)
    if (!isScope) return 'AADSTS65005: onbekende scope'
    const isChallenge = parameters.get('code_challenge') && parameters.get('code_challenge_method') === 'S256'
    return isChallenge ? null : 'AADSTS9002325: PKCE ontbreekt'
  }

  private isRegistered(redirectUri: string): boolean {
    if (!URL.canParse(redirectUri)) return false
    const { hostname, origin, pathname } = new URL(redirectUri)
    const { portalUrl } = this.app
    return (
      pathname === '/api/sign-in/callback' &&
      (portalUrl === null ? loopback.test(hostname) : origin === new URL(portalUrl).origin)
    )
  }

  private choice(url: URL): Reply {
    const people = this.app.people.map(({ oid, name, title }) => {
      const target = new URL(url)
      target.searchParams.set('person', oid)
      const about = title ? ` <small>${escaped(title)}</small>` : ''
      return `<li><a href="${escaped(target.pathname + target.search)}">${escaped(name)}</a>${about}</li>`
    })
    return page(200, `<p>Wie bent u?</p><ul>${people.join('')}</ul>`)
  }

  private keep(person: EntraPerson, parameters: URLSearchParams): string {
    const code = randomBytes(24).toString('base64url')
    this.codes.set(code, {
      person,
      redirectUri: parameters.get('redirect_uri') ?? '',
      challenge: parameters.get('code_challenge') ?? '',
      scope: parameters.get('scope') ?? '',
      until: Date.now() + codeMilliseconds,
    })
    return code
  }

  /** A code works once, only for the address it was issued for and only with the verifier. */
  private take(form: URLSearchParams): Waiting | null {
    const code = form.get('code') ?? ''
    const waiting = this.codes.get(code)
    this.codes.delete(code)
    if (!waiting || waiting.until < Date.now()) return null
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return waiting.challenge === challenge && waiting.redirectUri === form.get('redirect_uri')
      ? waiting
      : null
  }
}

export function json(status: number, body: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function refused(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description })
}

function page(status: number, content: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aanmelden (nagemaakt)</title>
<style>body { font: 1.1rem/1.6 "Segoe UI", system-ui, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem } li { margin: .5rem 0 }</style>
<h1>Aanmelden</h1>${content}</html>
`,
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
