import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https'
import { text } from 'node:stream/consumers'
import { createKeys } from './keys.ts'
import type { BotStandIn, SentActivity } from './standIn.ts'

export type { BotStandIn, TokenOverrides } from './standIn.ts'

const tls = {
  cert: readFileSync(new URL('../tls/localhost.crt', import.meta.url)),
  key: readFileSync(new URL('../tls/localhost.key', import.meta.url)),
}
const tokenIssuer = 'https://api.botframework.example'
const channelToken = 'token-of-the-bot-for-the-channel'

/** Starts the stand-in on free ports of this machine. Close it when done. */
export async function startBotStandIn({
  appId = 'b0700000-0000-4000-8000-000000000001',
  appPassword = 'bot-secret',
}: {
  readonly appId?: string
  readonly appPassword?: string
} = {}): Promise<BotStandIn> {
  const keys = await createKeys()
  const sent: SentActivity[] = []
  const signedIn = new Map<string, string>()
  const exchanges = new Map<string, string | null>()
  const state = { status: 201, typed: 0, hasSignInLinks: true, tokens: 'work' }

  const channel = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const body = await text(request)
    const authorized = request.headers.authorization === `Bearer ${channelToken}`
    if (url.pathname === '/v1/.well-known/openidconfiguration') {
      const { port } = addressOf(channel)
      return json(response, 200, {
        issuer: tokenIssuer,
        jwks_uri: `http://localhost:${port}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      })
    }
    if (url.pathname === '/v1/.well-known/keys') return json(response, 200, keys.published)
    const said = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(url.pathname)
    if (said && request.method === 'POST') {
      const conversationId = decodeURIComponent(said[1] ?? '')
      const replyTo = said[2] ? decodeURIComponent(said[2]) : null
      const activity: SentActivity['activity'] = JSON.parse(body)
      if (activity.type === 'typing') state.typed += 1
      else sent.push({ conversationId, replyTo, authorized, activity })
      return json(response, state.status, { id: `reply-${sent.length}` })
    }
    if (said && request.method === 'PUT') {
      const conversationId = decodeURIComponent(said[1] ?? '')
      const replaces = decodeURIComponent(said[2] ?? '')
      sent.push({ conversationId, replyTo: null, replaces, authorized, activity: JSON.parse(body) })
      return json(response, 200, { id: replaces })
    }
    if (url.pathname.startsWith('/api/') && !authorized) return json(response, 401, {})
    if (url.pathname === '/api/botsignin/GetSignInResource' && !state.hasSignInLinks) {
      return json(response, 500, {})
    }
    if (url.pathname.startsWith('/api/usertoken/')) {
      if (state.tokens === 'hang') return
      if (state.tokens === 'fail') return json(response, 500, {})
    }
    const reply = userTokens({ url, body, signedIn, exchanges })
    return json(response, reply.status, reply.body)
  })
  const login = createSecureServer(tls, (request, response) =>
    answerLogin(request, response, login, appId, appPassword),
  )
  await Promise.all([listen(channel), listen(login)])
  const base = `http://localhost:${addressOf(channel).port}`

  return {
    openIdMetadataUrl: `${base}/v1/.well-known/openidconfiguration`,
    tokenIssuer,
    loginUrl: `https://localhost:${addressOf(login).port}/our-tenant`,
    oauthUrl: base,
    serviceUrl: base,
    appId,
    appPassword,
    sent,
    typed: () => state.typed,
    token: (overrides = {}) =>
      keys.sign({ audience: appId, issuer: tokenIssuer, serviceUrl: base, ...overrides }),
    signIn: (userId, token) => {
      if (token === null) signedIn.delete(userId)
      else signedIn.set(userId, token)
    },
    exchange: (userId, given, token) => exchanges.set(`${userId} ${given}`, token),
    answerWith: (status) => {
      state.status = status
    },
    breakTokens: (how) => {
      state.tokens = how
    },
    failSignInLinks: () => {
      state.hasSignInLinks = false
    },
    close: async () => {
      await Promise.all([close(channel), close(login)])
    },
  }
}

type Reply = { readonly status: number; readonly body: unknown }

/** Plays the Bot Framework's token service, which stores users' tokens. */
function userTokens({
  url,
  body,
  signedIn,
  exchanges,
}: {
  readonly url: URL
  readonly body: string
  readonly signedIn: Map<string, string>
  readonly exchanges: ReadonlyMap<string, string | null>
}): Reply {
  const userId = url.searchParams.get('userId') ?? ''
  const connectionName = url.searchParams.get('connectionName') ?? ''
  const keep = (token: string): Reply => {
    signedIn.set(userId, token)
    return { status: 200, body: { channelId: 'msteams', connectionName, token } }
  }
  switch (url.pathname) {
    case '/api/usertoken/GetToken': {
      const code = url.searchParams.get('code')
      const token = signedIn.get(code ? `code ${code}` : userId)
      return token === undefined ? { status: 404, body: {} } : keep(token)
    }
    case '/api/usertoken/exchange': {
      const given: { readonly token?: string } = JSON.parse(body)
      const token = exchanges.get(`${userId} ${given.token}`)
      return token
        ? keep(token)
        : { status: 400, body: { error: { code: 'ConsentRequired', message: 'consent required' } } }
    }
    case '/api/botsignin/GetSignInResource':
      return {
        status: 200,
        body: {
          signInLink: 'https://token.botframework.example/api/oauth/signin?signin=1',
          tokenExchangeResource: {
            id: 'exchange-1',
            uri: 'api://portaal.example/botid-1',
            providerId: 'aad',
          },
          tokenPostResource: { sasUrl: 'https://token.botframework.example/api/sas' },
        },
      }
    default:
      return { status: 404, body: {} }
  }
}

/** Plays Entra's token endpoint for the bot's client credentials. */
async function answerLogin(
  request: IncomingMessage,
  response: ServerResponse,
  server: SecureServer,
  appId: string,
  appPassword: string,
): Promise<void> {
  const base = `https://localhost:${addressOf(server).port}/our-tenant`
  if (request.url?.includes('/.well-known/openid-configuration')) {
    return json(response, 200, {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    })
  }
  const form = new URLSearchParams(await text(request))
  const known = form.get('client_id') === appId && form.get('client_secret') === appPassword
  if (!known)
    return json(response, 401, { error: 'invalid_client', error_description: 'unknown application' })
  return json(response, 200, { token_type: 'Bearer', expires_in: 3600, access_token: channelToken })
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function addressOf(server: Server | SecureServer): { readonly port: number } {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address
}

function listen(server: Server | SecureServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, 'localhost', resolve)
  })
}

function close(server: Server | SecureServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
