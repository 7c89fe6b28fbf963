import type { OpenDatabase } from '../../../src/database/open.ts'
import { createConnection } from '../../../src/exact/connection/index.ts'
import type { Change } from '../../../src/exact/exact.ts'
import { createSync } from '../../../src/exact/sync/index.ts'
import { createJobs } from '../../../src/exact/writes/jobs.ts'
import { createOutbox, type Outbox } from '../../../src/exact/writes/outbox.ts'
import { readModelWriters } from '../../../src/readModelWriters.ts'
import type { ClientValues } from '../../../src/values/clientValues.ts'
import {
  administrationId,
  type ChangeId,
  type ContactId,
  clientId,
  employeeId,
} from '../../../src/values/ids.ts'
import { openTestDatabase } from '../../database.ts'
import { startExactStandIn } from '../../standIns/exact/index.ts'
import type { ExactStandIn, ExpectedClient } from '../../standIns/exact/standIn.ts'
import { approve, encryptionKeys, wait } from '../connection/connected.ts'
import { installation } from '../connection/installation.ts'
import { syncOnce } from '../sync/syncOnce.ts'

/** The employee who requests all changes. */
export const sanne = employeeId('5a000000-0000-4000-8000-000000000001')
const now = () => new Date()

/** A process that writes changes to Exact. */
export type Instance = {
  readonly outbox: Outbox
  /** How many PUTs it has sent. */
  readonly puts: () => number
  /** Stops it as if its process had ended: what it was doing goes no further. */
  readonly stop: () => Promise<void>
}

/** What happens to each PUT of an instance; `send` passes it on to Exact. */
type OnPut = (send: () => Promise<Response>) => Promise<Response>

type ChangeRequest = {
  readonly of: ExpectedClient
  readonly seen: ClientValues
  readonly yours: ClientValues
  readonly contact?: ContactId
}

export type OutboxWorld = {
  readonly exact: ExactStandIn
  readonly database: OpenDatabase['database']
  readonly startInstance: (onPut?: OnPut) => Promise<Instance>
  readonly stopInstances: () => Promise<void>
  /** Requests a change through an outbox that writes nothing itself. */
  readonly requestUnhandled: (change: ChangeRequest) => Promise<ChangeId>
  readonly request: (outbox: Outbox, change: ChangeRequest) => Promise<ChangeId>
  readonly storedClient: (of: ExpectedClient) => Promise<object>
  readonly storedChange: (id: ChangeId) => Promise<{ readonly attempts: number }>
  readonly close: () => Promise<void>
}

/** Starts a stand-in with 40 clients, and a read model that has been synced with it once. */
export async function startOutboxWorld(): Promise<OutboxWorld> {
  const exact = await startExactStandIn({ clients: 40, minuteMs: 300 })
  const { database, driver, close } = await openTestDatabase()
  const instances: Instance[] = []

  function connect(send: typeof fetch) {
    const connection = createConnection({
      database,
      settings: { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret },
      encryptionKeys,
      installation,
      now,
      fetch: send,
    })
    return {
      connection,
      sync: createSync({ database, connection, writers: readModelWriters, divisions: null, now }),
    }
  }
  const newJobs = () => createJobs(driver, () => undefined)
  const request: OutboxWorld['request'] = (outbox, { of, seen, yours, contact = null }) =>
    outbox.requestChange({
      administration: administrationId(exact.division),
      clientId: clientId(of.id),
      contactId: contact,
      employeeId: sanne,
      expected: seen,
      changes: yours,
    })

  const { connection, sync } = connect(fetch)
  await approve(connection)
  await syncOnce(sync)
  return {
    exact,
    database,
    startInstance: async (onPut = (send) => send()) => {
      let puts = 0
      const parts = connect((url, init) => {
        if (init?.method !== 'PUT') return fetch(url, init)
        puts += 1
        return onPut(() => fetch(url, init))
      })
      const jobs = newJobs()
      const outbox = createOutbox({ ...parts, database, jobs, installation, now })
      const dying = new AbortController()
      await jobs.start()
      const write = await outbox.takeOver()
      await jobs.work({
        change: (id, signal) => write(id, AbortSignal.any([dying.signal, signal])),
        sync: async () => undefined,
      })
      const instance: Instance = {
        outbox,
        puts: () => puts,
        stop: async () => {
          dying.abort()
          await jobs.stop()
        },
      }
      instances.push(instance)
      return instance
    },
    stopInstances: async () => {
      for (const instance of instances.splice(0)) await instance.stop()
    },
    requestUnhandled: async (change) => {
      const jobs = newJobs()
      const outbox = createOutbox({ connection, sync, database, jobs, installation, now })
      const id = await request(outbox, change)
      await jobs.stop()
      return id
    },
    request,
    storedClient: (of) =>
      database.selectFrom('client').selectAll().where('id', '=', of.id).executeTakeFirstOrThrow(),
    storedChange: (id) =>
      database.selectFrom('exact_change').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    close: async () => {
      await close()
      await exact.close()
    },
  }
}

/** Waits until the change is no longer waiting. */
export async function finished(outbox: Outbox, id: ChangeId): Promise<Change> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const change = await outbox.change(id)
    if (change && change.state !== 'waiting') return change
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(change)}`)
    await wait(50)
  }
}
