import type { IncomingMessage } from 'node:http'
import { AccessError, type Sessions, type VerifyToken } from '../access/index.ts'
import type { Asker } from '../desk/index.ts'
import { readCookie, sessionCookie } from './cookies.ts'

export type Authenticate = (request: IncomingMessage) => Promise<Asker>

/**
 * Finds out who asks: by the bearer token of Teams, else by the session cookie of a browser. A cookie is
 * sent by the browser itself, so with a cookie a request must prove that it comes from the portal's pages.
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

/** Where a refused token came from, for the log. */
export function originOf(request: IncomingMessage): Asker['origin'] {
  return request.headers.authorization ? 'tab' : 'browser'
}

/**
 * True when the browser says that a page of the portal itself asks. What changes something also needs the
 * header `X-Portal`, which a page of another site cannot send.
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
