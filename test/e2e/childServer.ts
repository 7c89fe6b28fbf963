import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../setup/freePort.ts'
import { inheritedEnvironment } from '../setup/inheritedEnvironment.ts'
import { startEntraStandIn } from '../standIns/entra/index.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import { type Answer, type Person, worldEnvironment } from './world.ts'

/** The server in a separate process, so that it can be killed and started again. */
export type ChildServer = {
  readonly url: string
  readonly token: (person: Person) => Promise<string>
  readonly ask: (person: Person, method: string, path: string, body?: unknown) => Promise<Answer>
  readonly start: () => Promise<void>
  /** Starts it without waiting, for a start that fails or takes long. Resolves when it has ended. */
  readonly launch: () => Promise<Ended>
  readonly pid: () => number | undefined
  /** Null while it runs. */
  readonly exitCode: () => number | null
  /** What it wrote so far. */
  readonly written: () => string
  readonly signal: (name: NodeJS.Signals) => void
  /** SIGTERM; resolves when it has ended. */
  readonly stop: () => Promise<Ended>
  /** `kill -9`: no goodbye. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The flags of Node with which `npm start` runs the server. */
export const [, ...serverFlags] = startScript().slice(0, -1)
function startScript(): readonly string[] {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync('package.json', 'utf8'))
  return scripts.start.split(' ')
}

type Ended = { readonly code: number | null; readonly stderr: string; readonly milliseconds: number }

/** Prepares a server on a PostgreSQL address, or on a new folder for null. Call `start` to run it. */
export async function childServer(
  exact: Pick<ExactStandIn, 'url' | 'clientId' | 'clientSecret'>,
  databaseUrl: string | null,
  settings: { readonly [name: string]: string } = {},
): Promise<ChildServer> {
  const entra = await startEntraStandIn({})
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'portal-child-'))
  const url = `http://127.0.0.1:${port}`
  const environment = worldEnvironment(exact, entra, {
    PORT: String(port),
    PUBLIC_URL: url,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: join(folder, 'data') }),
    ...settings,
  })
  let child: ChildProcess | null = null
  let written = ''
  let stderr = ''

  const spawned = () => {
    const started = spawn(process.execPath, [...serverFlags, 'src/server.ts'], {
      env: { ...inheritedEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    stderr = ''
    started.stdout.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
    started.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    return started
  }
  const start = async () => {
    const started = spawned()
    const deadline = Date.now() + 240_000
    while (!(await ready(url))) {
      if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}: ${stderr}`)
      if (Date.now() > deadline) throw new Error('the server did not become ready')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const ended = async (running: ChildProcess): Promise<Ended> => {
    const begun = Date.now()
    if (running.exitCode === null) await new Promise((resolve) => running.once('close', resolve))
    return { code: running.exitCode, stderr, milliseconds: Date.now() - begun }
  }
  const kill = async () => {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }
  return {
    url,
    start,
    launch: () => ended(spawned()),
    pid: () => child?.pid,
    exitCode: () => child?.exitCode ?? null,
    written: () => written + stderr,
    signal: (name) => child?.kill(name),
    stop: () => {
      if (!child) throw new Error('the server does not run')
      child.kill('SIGTERM')
      return ended(child)
    },
    kill,
    token: (person) => entra.token(person),
    ask: async (person, method, path, body) => {
      const answer = await fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${await entra.token(person)}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        body: text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
      }
    },
    close: async () => {
      await kill()
      await entra.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ready(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok
  } catch {
    return false
  }
}
