import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { type Logger, pino } from 'pino'
import restify, { type Next, type Request, type Response, type Server } from 'restify'
import type { Sessions, SignIn, VerifyToken } from '../access/index.ts'
import { AccessError } from '../access/index.ts'
import type { Asker, Desk } from '../desk/index.ts'
import { addressOf } from './address.ts'
import { sendAnswer } from './answer.ts'
import { type Authenticate, createAuthenticate, originOf } from './authenticate.ts'
import { createReadBody, type ReadBody } from './body.ts'
import { addBrowserRoutes } from './browserRoutes.ts'
import { RequestError } from './errors.ts'
import { answerFailure, answering } from './failures.ts'
import { securityHeaders } from './headers.ts'
import { addHealthRoutes, type Health } from './health.ts'
import { languageOf } from './language.ts'
import { openApi } from './openApi.ts'
import { popAddress, popPage, popScriptHash } from './popPage.ts'
import { problemOf } from './problem.ts'
import type { Route } from './route.ts'
import { apiRoutes } from './routes/index.ts'
import type { StaticFiles } from './staticFiles.ts'
import { whenGone } from './whenGone.ts'

declare module 'restify' {
  // The published types are of an older version.
  interface Server {
    first(handler: (request: Request, response: Response) => boolean): void
  }
}

type HttpOptions = {
  readonly desk: Desk
  readonly verifyToken: VerifyToken
  readonly sessions: Sessions
  readonly signIn: SignIn
  readonly publicUrl: string
  /** Hosts other than Teams that may show the portal in a frame. */
  readonly frameAncestors: readonly string[]
  /** The built tab. */
  readonly staticFiles: StaticFiles
  /** Handles an activity for the bot. The body is already parsed. */
  readonly receiveActivity: (
    request: IncomingMessage & { body?: unknown },
    response: ServerResponse,
  ) => Promise<void>
  readonly finishConnecting: (answer: { readonly code: string; readonly state: string }) => Promise<void>
  readonly health: Health
  readonly log: Logger
}

/** Creates the server, which does not listen yet. It answers every error with a problem document. */
export function createHttpServer(options: HttpOptions): Server {
  const { desk, log, staticFiles } = options
  // The log of restify could contain addresses and user input.
  const server = Object.assign(restify.createServer({ name: '' }), { log: pino({ level: 'silent' }) })
  const headers = securityHeaders(options)
  const readBody = createReadBody()
  const routes = apiRoutes(desk)
  const description = openApi(routes, options.publicUrl)

  // The library would pass the socket's errors on under the name that it also gives to errors of the database.
  server.server.removeAllListeners('error')
  server.first((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return isReadable(request, response)
  })
  const popHeaders = securityHeaders({ ...options, script: popScriptHash })
  server.pre((request, response, next) => servePopPage(popHeaders, request, response, next))
  server.pre((request, response, next) => serveFile(staticFiles, request, response, next))
  addHealthRoutes(server, options)
  server.get(
    { name: 'openApi', path: '/api/openapi.json' },
    answering(log, async (request, response) =>
      sendAnswer(request, response, { status: 200, content: description }),
    ),
  )
  server.post(
    { name: 'messages', path: '/api/messages' },
    answering(log, async (request, response) => {
      await readBody(request, response)
      await options.receiveActivity(request, response)
    }),
  )
  addBrowserRoutes(server, { ...options, readBody })
  const authenticate = createAuthenticate(options)
  for (const route of routes) addRoute(server, route, { authenticate, readBody, desk, log })

  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    answerFailure(log, request, response, error)
    done()
  })
  server.on('after', (request: Request, response: Response) => {
    const { name } = request.getRoute() ?? { name: null }
    log.debug({ method: request.method, route: name, status: response.statusCode }, 'answered')
  })
  return server
}

function addRoute(
  server: Server,
  route: Route,
  parts: {
    readonly authenticate: Authenticate
    readonly readBody: ReadBody
    readonly desk: Desk
    readonly log: Logger
  },
): void {
  const handle = async (request: Request, response: Response) => {
    const gone = whenGone(response)
    const asker = await recognise(parts, request, route.name)
    const body = await parts.readBody(request, response)
    const query = Object.fromEntries(addressOf(request).searchParams)
    try {
      const content = await route.handle({ asker, params: request.params, body, query, gone })
      await sendAnswer(request, response, { status: route.status, content })
    } catch (error) {
      // The client has gone, which is no error: each keystroke cancels the previous search.
      if (!gone.aborted || error !== gone.reason) throw error
    }
  }
  server[route.method]({ name: route.name, path: route.path }, answering(parts.log, handle))
}

/** Identifies the employee. The refusal of a known person is written to the access log before the response is sent. */
async function recognise(
  { authenticate, desk }: { readonly authenticate: Authenticate; readonly desk: Desk },
  request: Request,
  door: string,
): Promise<Asker> {
  try {
    return await authenticate(request)
  } catch (error) {
    if (error instanceof AccessError && error.employee) {
      await desk.noteRefusal({ employee: error.employee, origin: originOf(request) }, door)
    }
    throw error
  }
}

/** Rejects a malformed URL or Host header, which would later crash the process. */
function isReadable(request: Request, response: Response): boolean {
  const { host = 'localhost' } = request.headers
  if (request.url?.startsWith('/') && URL.canParse(`http://${host}${request.url}`)) return true
  response.writeHead(400, STATUS_CODES[400], { 'Content-Type': 'application/problem+json' })
  response.end(JSON.stringify(problemOf(new RequestError('request/unknown-address'), languageOf(request))))
  return false
}

/** Serves the page for telephone systems. Only the browser reads the number in the address. */
function servePopPage(
  headers: { readonly [header: string]: string },
  request: Request,
  response: Response,
  next: Next,
): void {
  const { pathname, search } = addressOf(request)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead || pathname.replace(/\/+$/, '') !== popAddress || search === '') {
    next()
    return
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(popPage),
    'Cache-Control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : popPage)
  next(false)
}

/** Serves every address that is not the server's own as a file or a screen of the tab. */
function serveFile(files: StaticFiles, request: Request, response: Response, next: Next): void {
  const path = addressOf(request).pathname
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead || /^\/(api|health)(\/|$)/.test(path)) {
    next()
    return
  }
  files(path, request.headers['accept-encoding'] ?? '').then((file) => {
    if (!file) return next()
    response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length })
    response.end(request.method === 'HEAD' ? undefined : file.body)
    next(false)
  }, next)
}
