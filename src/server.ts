import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import { createBot } from '../bot/index.ts'
import {
  createFreshRoles,
  createRenewToken,
  createSessions,
  createSignIn,
  createTokenVerifier,
} from './access/index.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createConversations } from './conversations/index.ts'
import { claimDatabase, type DatabaseLocation, type OpenDatabase, startFault } from './database/open.ts'
import { createDesk, type Limits } from './desk/index.ts'
import { createExact } from './exact/index.ts'
import { exitWithLine, faultText } from './exitWithLine.ts'
import { createHttpServer, createStaticFiles, type Listening, listen, technical } from './http/index.ts'
import { createReadiness } from './readiness.ts'
import { readModelWriters } from './readModelWriters.ts'
import { startRebuild } from './rebuildInBackground.ts'
import { type LeftBehind, type StopOptions, type Stoppable, stopOnSignal, stopParts } from './stopServer.ts'
import { version } from './version.ts'

export type RunningServer = {
  /** Where it listens on this machine. */
  readonly url: string
  /**
   * Finishes the requests under way, stops background work and closes the database, within 19 seconds. Returns the
   * steps that failed or did not finish. By default it stops answering at once.
   */
  readonly close: (options?: StopOptions) => Promise<readonly LeftBehind[]>
}

export type ServerOptions = {
  /** The data are invented, and the screens say so. */
  readonly demo?: boolean
  readonly now?: () => Date
  readonly limits?: Limits
  /** Time between two sync rounds. Default: that of the exact room. */
  readonly syncIntervalMs?: number
}

const builtTab = join(import.meta.dirname, '..', 'dist', 'tab')

/**
 * Starts the server: claims the database, listens, opens and migrates the database, and serves. Throws a ConfigError
 * if the port cannot be opened, and a FolderError if the folder of the embedded database cannot be used.
 */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  const log = pino({ level: config.logLevel })
  for (const warning of config.warnings) log.warn(warning)
  if (!existsSync(join(builtTab, 'index.html'))) {
    log.warn('The screens are not built, so the portal shows none. Run: npm run build')
  }
  const claimed = await claimDatabase(config.database, (line) => log.info(line))
  let listening: Listening
  try {
    listening = await startListening(config.port)
  } catch (error) {
    await claimed.release()
    throw error
  }
  const parts: Stoppable = { requests: listening.stop }
  try {
    const opened = await claimed.open()
    parts.database = opened.close
    return await serve({ opened, listening, parts, log }, config, options)
  } catch (error) {
    await stopParts(parts, { drainMs: 0 })
    throw error
  }
}

/** Adds everything that must be stopped to `parts`, so that it is stopped even if the start fails later. */
async function serve(
  {
    opened,
    listening,
    parts,
    log,
  }: {
    readonly opened: OpenDatabase
    readonly listening: Listening
    readonly parts: Stoppable
    readonly log: Logger
  },
  config: Config,
  options: ServerOptions,
): Promise<RunningServer> {
  const { http, exact, readiness } = await compose(opened, log, config, options)
  listening.serve(http)
  parts.exact = exact.stop
  await exact.start().catch((error: unknown) => {
    if (config.database.kind !== 'postgres') throw error
    throw startFault(error, config.database.url, 'set up background work')
  })
  parts.searchKeys = startRebuild(opened.background, log).stop
  readiness.started()
  log.info(
    {
      port: listening.port,
      version,
      address: config.publicUrl,
      database: opened.driver.kind,
      databaseName: nameOf(config.database),
    },
    'the portal runs',
  )
  return {
    url: `http://localhost:${listening.port}`,
    close: async (stop = { drainMs: 0 }) => {
      readiness.stopping()
      return stopParts(parts, stop)
    },
  }
}

/** Creates the rooms and connects them. Starts nothing yet. */
async function compose(opened: OpenDatabase, log: Logger, config: Config, options: ServerOptions) {
  const { demo = false, now = () => new Date() } = options
  const { encryptionKeys, publicUrl } = config
  const { database, reading } = opened
  const exact = createExact({
    openDatabase: opened,
    settings: config.exact,
    isOff: config.exact.isOff,
    encryptionKeys,
    publicUrl,
    writers: readModelWriters,
    now,
    log,
    ...(options.syncIntervalMs === undefined ? {} : { syncIntervalMs: options.syncIntervalMs }),
  })
  const desk = createDesk({
    database,
    reading,
    canSave: opened.canSave,
    exact,
    now,
    demo,
    ...(options.limits ? { limits: options.limits } : {}),
  })
  const verifyToken = createTokenVerifier(config.entra, { now })
  const bot = createBot({
    desk,
    memory: createConversations(database, { encryptionKeys, now }),
    settings: config.bot,
    entra: config.entra,
    publicUrl,
    verifyToken: createFreshRoles({ verifyToken, renewToken: createRenewToken(config.entra), now }),
    now,
    log,
    outsideTeams: demo,
  })
  const readiness = createReadiness(opened.ping)
  const http = createHttpServer({
    desk,
    verifyToken,
    sessions: createSessions(database, { now, randomSecret }),
    signIn: createSignIn({ entra: config.entra, publicUrl, encryptionKeys, verifyToken, now, randomSecret }),
    publicUrl,
    frameAncestors: config.frameAncestors,
    staticFiles: await createStaticFiles(builtTab),
    receiveActivity: bot.handle,
    finishConnecting: exact.finishConnecting,
    health: { ready: readiness.ready, facts: { version, database: opened.driver.kind } },
    log,
  })
  return { http, exact, readiness }
}

const randomSecret = (): string => randomBytes(32).toString('base64url')

/** The database as an admin knows it: host and name, without user and password, or the folder. */
function nameOf(location: DatabaseLocation): string {
  if (location.kind !== 'postgres') return location.kind === 'folder' ? resolve(location.folder) : 'memory'
  const { host, pathname } = new URL(location.url)
  return `${host}${pathname}`
}

/** Throws a ConfigError when the port is in use, or is one that this user may not open. */
async function startListening(port: number): Promise<Listening> {
  try {
    return await listen(port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') {
      throw new ConfigError(
        `PORT: port ${port} is in use. Example: PORT=${port < 65_535 ? port + 1 : port - 1}`,
      )
    }
    if (code !== 'EACCES') throw error
    throw new ConfigError(
      `PORT: this user may not open port ${port}. Use a port above 1023 and let the proxy forward to it. Example: PORT=3978`,
    )
  }
}

/** Runs until a signal stops it. Prints each fault of the start as one line. */
async function run(): Promise<void> {
  try {
    const config = readConfig(process.env)
    const starting = startServer(config)
    stopOnSignal(starting, { drainMs: config.drainMs, nameOf: nameOfError, end })
    await starting
  } catch (error) {
    end(faultText(error))
  }
}

function nameOfError(error: unknown): string {
  const { error: name, code, reason } = technical(error)
  return [name, code, reason].filter(Boolean).join(' ')
}

/** Ends the process with code 0, or with code 1 after printing the line. */
function end(line: string | null): never {
  if (line === null) process.exit(0)
  exitWithLine(line)
}

if (import.meta.main) await run()
