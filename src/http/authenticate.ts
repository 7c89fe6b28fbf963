import type { IncomingMessage } from 'node:http'
import { AccessError, type Sessions, type VerifyToken } from '../access/index.ts'
import type { Asker } from '../desk/index.ts'
import { readCookie, sessionCookie } from './cookies.ts'

export type Authenticate = (request: IncomingMessage) => Promise<Asker>

/**
 * Identifies the employee by the bearer token from Teams or, without one, by the session cookie of a browser. A browser
 * sends its cookies with every request, so a request with a cookie must prove that it comes from a page of the portal.
 * Throws an AccessError.
 */
export function createAuthenticate(options: {
  readonly verifyToken: VerifyToken
  readonly sessions: Sessions
  readonly publicUrl: string
}): Authenticate {
  const { verifyToken, sessions, publicUrl } = options
  return async (request) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token) return { employee: await verifyToken(token), origin: 'tab' }
    const secret = readCookie(request.headers.cookie, sessionCookie)
    if (!secret) throw new AccessError('access/no-token')
    if (!isOwnPage(request, publicUrl)) throw new AccessError('access/foreign-page')
    const employee = await sessions.find(secret)
    if (!employee) throw new AccessError('access/expired')
    return { employee, origin: 'browser' }
  }
}

/** Returns where a refused request came from, for the access log. */
export function originOf(request: IncomingMessage): Asker['origin'] {
  return request.headers.authorization ? 'tab' : 'browser'
}

/**
 * Returns whether the request comes from a page of the portal, according to the browser. Requests that change something
 * also need the header `X-Portal`, which a page of another site cannot send.
 */
export function isOwnPage({ method, headers }: IncomingMessage, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  if (origin !== undefined && !isOwnOrigin(origin, headers.host, publicUrl)) return false
  return method === 'GET' || method === 'HEAD' || headers['x-portal'] === '1'
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return origin === new URL(publicUrl).origin || new URL(origin).host === host
}
