import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { readConfig } from '../../src/config.ts'
import type { DatabaseLocation } from '../../src/database/open.ts'
import { changeAccepted, changeStatus, problem } from '../../src/http/contract.ts'
import { type RunningServer, startServer } from '../../src/server.ts'
import {
  type Answer,
  connectExact,
  type Person,
  sanne,
  waitUntilLoaded,
  worldEnvironment,
} from '../e2e/world.ts'
import { freePort } from '../setup/freePort.ts'
import { inheritedEnvironment } from '../setup/inheritedEnvironment.ts'
import { startPostgres } from '../setup/startPostgres.ts'
import { startEntraStandIn } from '../standIns/entra/index.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'

export type Server = Pick<RunningServer, 'url' | 'close'> & {
  readonly ask: (person: Person, method: string, path: string, body?: unknown) => Promise<Answer>
}
export type BackupWorld = Awaited<ReturnType<typeof startBackupWorld>>

/** Starts stand-ins, a PostgreSQL server and a folder for portals on one database after another. */
export async function startBackupWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'portal-copies-'))
  const [postgres, exact, entra] = await Promise.all([
    startPostgres(),
    startExactStandIn({ clients: 12, creditors: 3, minuteMs: 300 }),
    startEntraStandIn({}),
  ])
  const counter = await startCounter()
  // The figures of the client who is changed are left out.
  const [changed, ...clients] = exact.expected.clients
  if (!changed) throw new Error('the ledger is empty')
  const ask =
    (url: string): Server['ask'] =>
    async (person, method, path, given) => {
      const answer = await fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${await entra.token(person)}`, 'content-type': 'application/json' },
        ...(given === undefined ? {} : { body: JSON.stringify(given) }),
      })
      const body = await answer.text()
      return { status: answer.status, body: body ? JSON.parse(body) : null }
    }
  const database = (name: string) => ({ kind: 'postgres', url: `${postgres.url}/${name}` }) as const
  const change = (server: Server) =>
    server.ask(sanne, 'PATCH', `/api/clients/${changed.id}`, {
      expected: { phone: changed.phone },
      changes: { phone: '0318-123456' },
    })
  return {
    exact,
    folder: (name: string) => join(folder, name),
    database,
    newDatabase: async (name: string) => {
      await postgres.createDatabase(name)
      return database(name)
    },
    /** The number of requests to the address that a copy has for Exact. */
    requestsOfCopy: counter.count,
    /** Starts a portal. A copy has all the same settings, except that its calls to Exact are counted. */
    start: async (database: DatabaseLocation, { isCopy = false } = {}): Promise<Server> => {
      const environment = worldEnvironment(exact, entra, isCopy ? { EXACT_BASE_URL: counter.url } : {})
      const server = await startServer({ ...readConfig(environment), database })
      return { url: server.url, ask: ask(server.url), close: server.close }
    },
    connect: async ({ ask, url }: Server): Promise<void> => {
      await connectExact(ask, url)
      await waitUntilLoaded(ask)
    },
    /** Returns everything that an employee can see of the other clients, without the time at which it was true. */
    figures: async ({ ask }: Server): Promise<readonly unknown[]> => {
      const figures: unknown[] = []
      for (const { id, name } of clients) {
        for (const path of ['', '/open-items', '/invoices?show=all']) {
          figures.push(without((await ask(sanne, 'GET', `/api/clients/${id}${path}`)).body))
        }
        figures.push(without((await ask(sanne, 'POST', '/api/clients/search', { q: name, limit: 20 })).body))
      }
      return figures
    },
    requestChange: async (server: Server): Promise<string> => {
      const { status, body } = await change(server)
      if (status !== 202) throw new Error(`the change answered ${status}: ${JSON.stringify(body)}`)
      return changeAccepted.parse(body).changeId
    },
    refusalOfChange: async (server: Server): Promise<readonly unknown[]> => {
      const { status, body } = await change(server)
      return [status, problem.parse(body).code]
    },
    stateOf: async (server: Server, id: string) =>
      changeStatus.parse((await server.ask(sanne, 'GET', `/api/changes/${id}`)).body).status,
    close: async () => {
      await Promise.all([counter.close(), exact.close(), entra.close()])
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Returns the answer without its changes and its `asOf`, which is later on each portal that reads from Exact. */
function without(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value) => (key === 'asOf' || key === 'changes' ? undefined : value)),
  )
}

/** Runs a command as an admin does, and returns what it wrote to its standard error. */
export async function runCommand(
  [name = '', ...values]: readonly string[],
  environment: { readonly [name: string]: string },
): Promise<string> {
  const child = spawn(process.execPath, [`src/commands/${name}.ts`, ...values], {
    env: { ...inheritedEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return text(child.stderr)
}

async function startCounter() {
  let requests = 0
  const server = createServer((_, response) => {
    requests += 1
    response.statusCode = 503
    response.end()
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
