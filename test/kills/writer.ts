import pg from 'pg'
import { openDatabase } from '../../src/database/open.ts'
import { createConnection } from '../../src/exact/connection/index.ts'
import { createSync } from '../../src/exact/sync/index.ts'
import { createJobs } from '../../src/exact/writes/jobs.ts'
import { createOutbox } from '../../src/exact/writes/outbox.ts'
import { readModelWriters } from '../../src/readModelWriters.ts'
import { encryptionKeys } from '../exact/connection/connected.ts'
import { installation } from '../exact/connection/installation.ts'

/**
 * A process that writes changes to Exact, as the leading instance does, and kills itself at one step of one change. A
 * step is the moment before or after a statement or a call. Its parent passes `{ change, step }`: the change and the
 * step of it, both counted from 1.
 */
type Orders = {
  readonly databaseUrl: string
  readonly exact: { readonly baseUrl: string; readonly clientId: string; readonly clientSecret: string }
  readonly dieAt: { readonly change: number; readonly step: number } | null
}
const { databaseUrl, exact, dieAt }: Orders = JSON.parse(process.argv[2] ?? '')
let changes = 0
let steps = 0

function step(): void {
  if (!dieAt || changes < dieAt.change) return
  steps += 1
  if (steps === dieAt.step) process.kill(process.pid, 'SIGKILL')
}

async function between<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } finally {
    step()
  }
}

/** pg-boss looks for the next job every half second; here it does so at once. */
const pause = globalThis.setTimeout
Object.assign(globalThis, {
  setTimeout: (run: () => void, milliseconds: number) => pause(run, milliseconds === 500 ? 5 : milliseconds),
})

const query = pg.Client.prototype.query
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...values: Parameters<typeof query>) {
    step()
    const result: unknown = Reflect.apply(query, this, values)
    return result instanceof Promise ? between(result) : result
  },
})
const countedFetch: typeof fetch = (url, init) => {
  step()
  return between(fetch(url, init))
}

const { database, driver } = await openDatabase({ kind: 'postgres', url: databaseUrl })
const now = () => new Date()
const connection = createConnection({
  ...{ database, settings: exact, encryptionKeys, installation, now },
  fetch: countedFetch,
})
const sync = createSync({ database, connection, writers: readModelWriters, divisions: null, now })
const jobs = createJobs(driver, () => undefined)
const outbox = createOutbox({ database, connection, sync, jobs, installation, now })
await jobs.start()
const write = await outbox.takeOver()
await jobs.work({
  change: async (id, signal) => {
    changes += 1
    await write(id, signal)
  },
  sync: async () => undefined,
})
