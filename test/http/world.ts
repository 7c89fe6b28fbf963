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
import { problem } from '../../src/http/contract.ts'
import { createHttpServer, createStaticFiles, listen } from '../../src/http/index.ts'
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
  /** Returns the log as text. */
  readonly logged: () => string
  /** The parsed activities that reached the bot. */
  readonly activities: unknown[]
  /** Sends a request, by default as Sanne. `as: null` sends no token. */
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
  /** Sends raw bytes and returns the whole response. */
  readonly sendBytes: (bytes: string) => Promise<string>
  /** All searches so far, each with its abort signal and its result. */
  readonly searches: readonly Search[]
  /** Returns how many statements of searches have finished. */
  readonly searchStatements: () => number
  /** Makes every statement of a use case fail as it does when the database is away. */
  readonly setAway: (away: boolean) => void
  /** How the server finds out whether it is ready. */
  readonly setReady: (check: () => Promise<void>) => void
  /** Starts a session for a browser outside Teams and returns its cookie. */
  readonly session: (person: TokenContent) => Promise<string>
  readonly close: () => Promise<void>
}
export type HttpAnswer = { readonly status: number; readonly headers: Headers; readonly body: unknown }

/** Returns the status and the code of a problem. */
export function codeOf(answer: HttpAnswer): readonly [number, string] {
  return [answer.status, problem.parse(answer.body).code]
}

/** Starts a real server with a real database and a stand-in for Entra. Exact is not connected. */
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
  const desk = createDesk({ database: answering, reading, exact: notConnected, now, demo: false })
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
      encryptionKeys: [randomBytes(32).toString('base64')],
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
    finishConnecting: notConnected.finishConnecting,
    health: {
      ready: () => readiness(),
      facts: { version: '1.2.3', database: 'embedded' },
    },
    log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }),
  })
  const listening = await listen(0)
  listening.serve(server)
  const { port } = listening
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
      // Requests that a test left behind are cut off.
      await listening.stop({ drainMs: 0, finishMs: 0 }).catch(() => undefined)
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

/** Exact before an institution has connected it. */
const notConnected: Exact = {
  connect: async () => ({ authorizeUrl: 'https://start.exactonline.nl/api/oauth2/auth?state=1' }),
  finishConnecting: async () => {
    throw new ExactError('exact/refused', 'the state is not ours')
  },
  allow: async () => undefined,
  status: async () => ({
    use: 'allowed',
    owner: null,
    state: 'none',
    reason: null,
    requestsTokensOften: false,
    administrations: [],
    budget: [],
    findings: [],
  }),
  freshness: async () => ({ state: 'none', asOf: null }),
  namesIfSeveral: async () => new Map(),
  freshnessOf: async () => ({ asOf: null, beingChecked: false }),
  administration: async (id) => ({
    name: String(id),
    mapping: {
      representativeTitles: {},
      directDebit: 'either',
      amountSigns: { debtor: 'measured', creditor: 'measured' },
    },
  }),
  includeAdministration: async () => undefined,
  readNow: async () => undefined,
  refreshClient: async () => false,
  requestChange: async () => {
    throw new ExactError('exact/not-connected', 'nothing is connected')
  },
  lastEdit: async () => null,
  change: async () => null,
  openChanges: async () => [],
  followedChanges: async () => [],
  invoicePdf: async () => null,
  bookedLines: async () => [],
  syncSoon: async () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
}
