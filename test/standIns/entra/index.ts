import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https'
import { text } from 'node:stream/consumers'
import { usualPeople } from './people.ts'
import { json, type Reply, SignIn } from './signIn.ts'
import type { EntraPerson, EntraStandIn } from './standIn.ts'
import { createTokens } from './tokens.ts'

export type { EntraPerson, EntraStandIn, TokenContent } from './standIn.ts'

const tls = {
  cert: readFileSync(new URL('../tls/localhost.crt', import.meta.url)),
  key: readFileSync(new URL('../tls/localhost.key', import.meta.url)),
}
const tenantId = '7e000000-0000-4000-8000-000000000001'
const clientId = 'c1000000-0000-4000-8000-000000000001'
const clientSecret = 'entra-secret'

/**
 * Starts the stand-in on this machine, with the sign-in page on `port` or on a free port. The sign-in library refuses
 * an authority without https, so the portal's process needs the certificate of `test/standIns/tls` in
 * NODE_EXTRA_CA_CERTS before it starts. Checking tokens needs no certificate.
 */
export async function startEntraStandIn({
  port = 0,
  people = usualPeople,
  portalUrl = null,
}: {
  readonly port?: number
  readonly people?: readonly EntraPerson[]
  /** Address of the registered portal. Without it any portal on this machine may sign in. */
  readonly portalUrl?: string | null
} = {}): Promise<EntraStandIn> {
  const open = createServer((request, response) => answer(request, response))
  const secure = createSecureServer(tls, (request, response) => answer(request, response))
  await Promise.all([listen(open, port), listen(secure, 0)])
  const url = `http://localhost:${portOf(open)}`
  const secureUrl = `https://localhost:${portOf(secure)}`
  const authority = `${secureUrl}/${tenantId}`
  const issuerOf = (tenant: string) => `${secureUrl}/${tenant}/v2.0`
  const jwksUrl = `${url}/${tenantId}/discovery/v2.0/keys`
  const tokens = await createTokens({ tenantId, clientId, issuerOf })
  const roles = new Map<string, readonly string[] | null>()
  const signIn = new SignIn({ tenantId, clientId, clientSecret, people, roles, portalUrl, tokens })

  async function route(request: IncomingMessage): Promise<Reply> {
    const address = new URL(request.url ?? '/', url)
    switch (`${request.method} ${address.pathname}`) {
      case `GET /${tenantId}/v2.0/.well-known/openid-configuration`:
        return json(200, {
          issuer: issuerOf(tenantId),
          authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
          token_endpoint: `${authority}/oauth2/v2.0/token`,
          jwks_uri: jwksUrl,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
          subject_types_supported: ['pairwise'],
        })
      case `GET /${tenantId}/discovery/v2.0/keys`:
        return json(200, tokens.published)
      case `GET /${tenantId}/oauth2/v2.0/authorize`:
        return signIn.authorize(address)
      case `POST /${tenantId}/oauth2/v2.0/token`:
        return signIn.token(new URLSearchParams(await text(request)))
      default:
        return json(404, { error: 'not_found' })
    }
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    route(request)
      .catch((error: unknown) => json(500, { error: String(error) }))
      .then(({ status, headers, body }) => {
        // Two steps, because restify patches `writeHead` so that it returns nothing to chain on.
        response.writeHead(status, headers)
        response.end(body)
      })
  }

  return {
    tenantId,
    clientId,
    clientSecret,
    authority,
    issuer: issuerOf(tenantId),
    jwksUrl,
    url,
    token: tokens.access,
    changeRoles: (oid, changed) => {
      roles.set(oid, changed)
    },
    close: async () => {
      await Promise.all([close(open), close(secure)])
    },
  }
}

function portOf(server: Server | SecureServer): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address.port
}

function listen(server: Server | SecureServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
}

function close(server: Server | SecureServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
