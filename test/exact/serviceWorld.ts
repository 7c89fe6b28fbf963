import type { OpenDatabase } from '../../src/database/open.ts'
import { createExact, type Exact } from '../../src/exact/index.ts'
import { readModelWriters } from '../../src/readModelWriters.ts'
import { type AdministrationId, administrationId } from '../../src/values/ids.ts'
import { openTestDatabase } from '../database.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn, StandInOptions } from '../standIns/exact/standIn.ts'
import { encryptionKeys, wait } from './connection/connected.ts'

/** The Exact service as the server uses it, with a stand-in and a database. */
export type ServiceWorld = {
  readonly exact: ExactStandIn
  readonly opened: OpenDatabase
  readonly administration: AdministrationId
  /** The service under test; a test may replace it with its successor. */
  service: Exact
  /** The technical log of the first service. */
  readonly log: readonly string[]
  /** Creates another service on the same database, which logs to `log`. */
  readonly openService: (log: string[]) => Exact
  /** Waits until the condition holds. Throws after 25 seconds. */
  readonly until: (what: string, condition: () => Promise<boolean>) => Promise<void>
  /** Returns the phone number that the read model has for a client. */
  readonly phoneOf: (clientId: string) => Promise<string | null>
  readonly close: () => Promise<void>
}

export async function startServiceWorld(options: Partial<StandInOptions> = {}): Promise<ServiceWorld> {
  const exact = await startExactStandIn({ clients: 40, minuteMs: 300, ...options })
  const opened = await openTestDatabase()
  const log: string[] = []
  const openService = (lines: string[]): Exact => {
    const write = (facts: object, message: string) => void lines.push(`${message} ${JSON.stringify(facts)}`)
    return createExact({
      openDatabase: opened,
      settings: {
        baseUrl: exact.url,
        clientId: exact.clientId,
        clientSecret: exact.clientSecret,
        divisions: null,
      },
      encryptionKeys,
      publicUrl: 'http://localhost:3978',
      writers: readModelWriters,
      now: () => new Date(),
      log: { info: write, warn: write, error: write },
      syncIntervalMs: 60_000,
    })
  }
  const world: ServiceWorld = {
    exact,
    opened,
    administration: administrationId(exact.division),
    service: openService(log),
    log,
    openService,
    until: async (what, condition) => {
      const deadline = Date.now() + 25_000
      while (!(await condition())) {
        if (Date.now() > deadline) throw new Error(`never: ${what}\n${log.join('\n')}`)
        await wait(50)
      }
    },
    phoneOf: async (id) => {
      const { phone } = await opened.database
        .selectFrom('client')
        .select('phone')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return phone
    },
    close: async () => {
      await world.service.stop()
      await opened.close()
      await exact.close()
    },
  }
  await world.service.start()
  return world
}
