import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Logger, pino } from 'pino'
import { createBot } from '../bot/index.ts'
import { createSessions, createSignIn, createTokenVerifier } from './access/index.ts'
import { rebuildSearchKeys } from './clients/index.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Database, openDatabase } from './database/open.ts'
import { createDesk, type Limits } from './desk/index.ts'
import { createExact } from './exact/index.ts'
import { createHttpServer, createStaticFiles } from './http/index.ts'
import { readModelWriters } from './readModelWriters.ts'

export type RunningServer = {
  /** Where it listens on this machine. */
  readonly url: string
  /** Lets requests under way finish, stops background work and closes the database. */
  readonly close: () => Promise<void>
}

export type ServerOptions = {
  /** Invented data: the screens say so. */
  readonly demo?: boolean
  readonly now?: () => Date
  readonly limits?: Limits
  /** Between two rounds of reading Exact; the room's own unless told. */
  readonly syncIntervalMs?: number
}

const builtTab = join(import.meta.dirname, '..', 'dist', 'tab')
/** How long requests under way may take to finish when the server stops. */
const graceMilliseconds = 5_000

/** Starts everything on these settings. Throws a ConfigError when the port is taken. */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const { demo = false, now = () => new Date() } = options
  const { encryptionKey, publicUrl } = config
  const log = pino({ level: config.logLevel })
  const opened = await openDatabase(config.database)
  const { database, reading } = opened
  const exact = createExact({
    openDatabase: opened,
    settings: config.exact,
    encryptionKey,
    publicUrl,
    writers: readModelWriters,
    now,
    log,
    ...(options.syncIntervalMs === undefined ? {} : { syncIntervalMs: options.syncIntervalMs }),
  })
  const desk = createDesk({
    database,
    reading,
    exact,
    now,
    demo,
    ...(options.limits ? { limits: options.limits } : {}),
  })
  const verifyToken = createTokenVerifier(config.entra, { now })
  const bot = createBot({
    desk,
    settings: config.bot,
    entra: config.entra,
    publicUrl,
    verifyToken,
    now,
    log,
    outsideTeams: demo,
  })
  const http = createHttpServer({
    desk,
    verifyToken,
    sessions: createSessions(database, { now, randomSecret }),
    signIn: createSignIn({ entra: config.entra, publicUrl, encryptionKey, verifyToken, now, randomSecret }),
    publicUrl,
    frameAncestors: config.frameAncestors,
    staticFiles: await createStaticFiles(builtTab),
    receiveActivity: bot.handle,
    finishConnecting: exact.finishConnecting,
    isReady: () => answers(database),
    log,
  })
  try {
    const port = await listen(http, config.port, log)
    await exact.start()
    const rebuild = startRebuild(database, log)
    log.info({ port }, 'the portal runs')
    return {
      url: `http://localhost:${port}`,
      close: async () => {
        await stopListening(http)
        await rebuild.stop()
        await exact.stop()
        await opened.close()
      },
    }
  } catch (error) {
    await stopListening(http)
    await opened.close()
    throw error
  }
}

/** Makes search keys of older rules again, in the background; at the next start when that fails. */
function startRebuild(database: Database, log: Logger): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const done = rebuildSearchKeys(database, { signal: stopping.signal }).then(
    (clients) => {
      if (clients > 0) log.info({ clients }, 'search keys were made again')
    },
    (error: unknown) => log.error({ err: error }, 'search keys could not be made again'),
  )
  return {
    stop: () => {
      stopping.abort()
      return done
    },
  }
}

const randomSecret = (): string => randomBytes(32).toString('base64url')

async function answers(database: Database): Promise<boolean> {
  try {
    await sql`SELECT 1`.execute(database)
    return true
  } catch {
    return false
  }
}

type Http = ReturnType<typeof createHttpServer>

/** Gives the port. Throws a ConfigError when another program holds it. */
function listen(http: Http, port: number, log: Logger): Promise<number> {
  return new Promise((resolve, reject) => {
    http.on('error', (error: NodeJS.ErrnoException) => {
      log.error({ code: error.code }, 'the server cannot listen')
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new ConfigError(`PORT: port ${port} is in use. Example: PORT=${port + 1}`) : error)
    })
    http.listen(port, () => resolve(http.address().port))
  })
}

function stopListening(http: Http): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => http.server.closeAllConnections(), graceMilliseconds)
    http.server.close(() => {
      clearTimeout(force)
      resolve()
    })
    http.server.closeIdleConnections()
  })
}

/** Runs until it is told to stop. What is wrong at the start is one line for whoever started it. */
async function run(): Promise<void> {
  try {
    const starting = startServer(readConfig(process.env))
    const stop = () => {
      starting
        .then((server) => server.close())
        .then(
          () => process.exit(0),
          (error: unknown) => fail(error),
        )
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    await starting
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): never {
  const text =
    error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

if (import.meta.main) await run()
