import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { createSessions, createSignIn, createTokenVerifier } from '../../src/access/index.ts'
import { DatabaseError } from '../../src/database/errors.ts'
import type { Database } from '../../src/database/open.ts'
import { createDesk } from '../../src/desk/index.ts'
import { type Exact, ExactError } from '../../src/exact/index.ts'
import { createHttpServer, createStaticFiles } from '../../src/http/index.ts'
import { openTestDatabase } from '../database.ts'
import { type EntraStandIn, startEntraStandIn, type TokenContent } from '../standIns/entra/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'

export const sanne: TokenContent = {
  oid: '5a000000-0000-4000-8000-000000000001',
  name: 'Sanne Kuipers',
  roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors'],
}
export const admin: TokenContent = {
  oid: '5a000000-0000-4000-8000-000000000002',
  name: 'Arjan Beheer',
  roles: ['Portal.Admin', 'Privacy.Officer'],
}
export const publicUrl = 'https://portaal.lindehof.example'

type Search = { readonly gone: AbortSignal | undefined; readonly done: Promise<unknown> }

export type HttpWorld = {
  readonly url: string
  readonly database: Database
  readonly entra: EntraStandIn
  /** Everything that was logged, as text. */
  readonly logged: () => string
  /** What reached the bot: parsed bodies. */
  readonly activities: unknown[]
  /** Sends as Sanne unless told; `as: null` sends no token. */
  readonly send: (
    method: string,
    path: string,
    more?: {
      readonly as?: TokenContent | null
      readonly body?: unknown
      readonly raw?: string | Uint8Array<ArrayBuffer>
      readonly headers?: { readonly [name: string]: string }
    },
  ) => Promise<HttpAnswer>
  /** Sends these bytes as they are and gives all that comes back. */
  readonly sendBytes: (bytes: string) => Promise<string>
  /** Every search that was begun: how it is told that nobody waits, and how it ends. */
  readonly searches: readonly Search[]
  /** Statements that searches have finished so far. */
  readonly searchStatements: () => number
  /** Makes every statement of a use case fail as it does when the database is away. */
  readonly setAway: (away: boolean) => void
  /** How the server finds out whether it is ready. */
  readonly setReady: (check: () => Promise<void>) => void
  /** Begins a session of a browser outside Teams; gives the cookie. */
  readonly session: (person: TokenContent) => Promise<string>
  readonly close: () => Promise<void>
}
export type HttpAnswer = { readonly status: number; readonly headers: Headers; readonly body: unknown }

/** A real server on a real database, with Entra's stand-in beside it and no ledger connected. */
export async function startHttpWorld(): Promise<HttpWorld> {
  trustStandIns()
  const opened = await openTestDatabase()
  const { database } = opened
  const entra = await startEntraStandIn({ portalUrl: publicUrl })
  const folder = await mkdtemp(join(tmpdir(), 'portal-tab-'))
  await writeTab(folder)
  const now = () => new Date()
  const randomSecret = () => randomBytes(32).toString('base64url')
  const lines: string[] = []
  const activities: unknown[] = []
  const searches: Search[] = []
  let statements = 0
  let isAway = false
  let readiness = async (): Promise<void> => undefined
  const verifyToken = createTokenVerifier(entra, { now })
  const sessions = createSessions(database, { now, randomSecret })
  const reading = opened.reading.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements += 1
      return result
    },
  })
  const answering = database.withPlugin({
    transformQuery: ({ node }) => {
      if (isAway) throw new DatabaseError('connection lost')
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const desk = createDesk({ database: answering, reading, exact: noLedger, now, demo: false })
  const server = createHttpServer({
    desk: {
      ...desk,
      findClients: (asker, question, gone) => {
        const done = desk.findClients(asker, question, gone)
        searches.push({ gone, done })
        return done
      },
    },
    verifyToken,
    sessions,
    signIn: createSignIn({
      entra,
      publicUrl,
      encryptionKey: randomBytes(32).toString('base64'),
      verifyToken,
      now,
      randomSecret,
    }),
    publicUrl,
    frameAncestors: ['https://intranet.lindehof.example'],
    staticFiles: await createStaticFiles(folder),
    receiveActivity: async (request, response) => {
      activities.push(request.body)
      response.writeHead(200)
      response.end()
    },
    finishConnecting: noLedger.finishConnecting,
    health: {
      ready: () => readiness(),
      facts: { version: '1.2.3', database: 'embedded' },
    },
    log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    database,
    entra,
    logged: () => lines.join(''),
    activities,
    searches,
    searchStatements: () => statements,
    setAway: (away) => {
      isAway = away
    },
    setReady: (check) => {
      readiness = check
    },
    send: async (method, path, { as = sanne, body, raw, headers = {} } = {}) => {
      const answer = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(as ? { authorization: `Bearer ${await entra.token(as)}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(raw === undefined ? {} : { body: raw }),
      })
      const content = await answer.text()
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false
      return {
        status: answer.status,
        headers: answer.headers,
        body: isJson && content ? JSON.parse(content) : content,
      }
    },
    sendBytes: async (bytes) => {
      const socket = connect(port, '127.0.0.1')
      socket.end(bytes)
      return text(socket)
    },
    session: async (person) => {
      const { secret } = await sessions.begin(await verifyToken(await entra.token(person)))
      return `portal_session=${secret}`
    },
    close: async () => {
      await new Promise((resolve) => {
        server.server.close(resolve)
        server.server.closeAllConnections()
      })
      await entra.close()
      await opened.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function writeTab(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Servicedeskportaal</title>')
  await writeFile(join(folder, 'assets', 'main-1a2b3c.js'), 'globalThis.portal = true\n')
}

/** The ledger as an institution finds it that has not connected it yet. */
const noLedger: Exact = {
  connect: async () => ({ authorizeUrl: 'https://start.exactonline.nl/api/oauth2/auth?state=1' }),
  finishConnecting: async () => {
    throw new ExactError('exact/refused', 'the state is not ours')
  },
  status: async () => ({ state: 'none', reason: null, administrations: [], budget: [], findings: [] }),
  freshness: async () => ({ state: 'none', asOf: null }),
  freshnessOf: async () => ({ state: 'none', asOf: null, beingChecked: false }),
  administrationName: async (id) => String(id),
  includeAdministration: async () => undefined,
  refreshClient: async () => false,
  requestChange: async () => {
    throw new ExactError('exact/not-connected', 'nothing is connected')
  },
  change: async () => null,
  openChanges: async () => [],
  invoicePdf: async () => null,
  bookedLines: async () => [],
  syncSoon: async () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
}
