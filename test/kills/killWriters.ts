import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../src/database/open.ts'
import { createConnection } from '../../src/exact/connection/index.ts'
import { createSync } from '../../src/exact/sync/index.ts'
import { createJobs } from '../../src/exact/writes/jobs.ts'
import { createOutbox } from '../../src/exact/writes/outbox.ts'
import { readModelWriters } from '../../src/readModelWriters.ts'
import { administrationId, clientId, employeeId } from '../../src/values/ids.ts'
import { approve, encryptionKeys } from '../exact/connection/connected.ts'
import { installation } from '../exact/connection/installation.ts'
import { syncOnce } from '../exact/sync/syncOnce.ts'
import { inheritedEnvironment } from '../setup/inheritedEnvironment.ts'
import { type Random, randomFrom } from '../standIns/exact/generator/random.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn, Fault } from '../standIns/exact/standIn.ts'
import { type EndsOfEdits, endsOfEdits } from './endsOfEdits.ts'

const now = () => new Date()
const clients = 100
/** A change takes fewer steps than this. Beyond the last step nobody is killed, and the steps begin again. */
const mostSteps = 90
const atATime = 10
const lifeMs = 60_000
const troubles: readonly Fault[] = ['lostAnswer', 0, 503, { status: 500, message: 'Ongeldig: Telefoon' }]

/** A step of a change of one life of the writer, both counted from 1. */
type Death = { readonly change: number; readonly step: number }

export type KilledWriters = EndsOfEdits & {
  readonly kills: number
  /** The steps at which a process was killed. */
  readonly steps: number
}

/**
 * Requests edits and lets processes write them that are killed, each at the next step of a change. In between Exact
 * fails, and others edit the same clients. `databaseUrl` is of a migrated database; its clock must be one that
 * `skip` moves past the time in which a killed process may still be sending.
 */
export async function killWriters(parts: {
  readonly databaseUrl: string
  readonly edits: number
  readonly seed: number
  readonly skip: () => Promise<void>
  /** The steps of a first change at which to kill, one after the other. Default: all steps, again and again. */
  readonly steps?: readonly number[]
  readonly onProgress?: (line: string) => void
}): Promise<KilledWriters> {
  const { databaseUrl, edits, seed, skip, onProgress = () => undefined } = parts
  const random = randomFrom(seed, 5)
  const exact = await startExactStandIn({
    clients,
    invoicesPerClient: 1,
    minuteLimit: 100_000,
    dayLimit: 1_000_000,
  })
  const opened = await openDatabase({ kind: 'postgres', url: databaseUrl })
  const { database } = opened
  const settings = { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret }
  const connection = createConnection({ database, settings, encryptionKeys, installation, now })
  const sync = createSync({ database, connection, writers: readModelWriters, divisions: null, now })
  const jobs = createJobs(opened.driver, () => undefined)
  const outbox = createOutbox({ database, connection, sync, jobs, installation, now })
  const died = new Set<number>()
  let [kills, requested, next] = [0, 0, 0]

  async function request(): Promise<void> {
    const id = exact.expectedClient(random.below(clients)).id
    const phone = String(exact.act.account(id)?.Phone ?? '')
    await outbox.requestChange({
      administration: administrationId(exact.division),
      clientId: clientId(id),
      contactId: null,
      employeeId: employeeId('5a000000-0000-4000-8000-000000000001'),
      expected: { phone: phone === '' ? null : phone },
      changes: { phone: `06 ${10_000_000 + requested}` },
    })
    requested += 1
    disturb(exact, random, id)
  }
  async function unfinished(): Promise<number> {
    const { count } = await database
      .selectFrom('exact_change')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('state', 'in', ['waiting', 'writing'])
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  /** Runs a writer until it has been killed or has nothing left to do. */
  async function live(dieAt: Death | null): Promise<void> {
    const order = JSON.stringify({ databaseUrl, exact: settings, dieAt })
    const child = spawn(process.execPath, ['test/kills/writer.ts', order], {
      env: inheritedEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const idle = async () => {
      const deadline = Date.now() + lifeMs
      while (child.exitCode === null && child.signalCode === null) {
        if ((await unfinished()) === 0) break
        if (Date.now() > deadline) break
        await sleep(20)
      }
    }
    await Promise.race([ended, idle()])
    const isKilled = child.signalCode === 'SIGKILL'
    if (child.exitCode !== null) throw new Error(`the writer ended with ${child.exitCode}`)
    if (!isKilled) child.kill('SIGKILL')
    await ended
    if (dieAt && isKilled) {
      kills += 1
      died.add(dieAt.step)
    } else if (!parts.steps) next = 0
  }

  const deathOf = (life: number): Death | null => {
    if (!parts.steps) return { change: random.between(1, 4), step: (life % mostSteps) + 1 }
    const step = parts.steps[life]
    return step === undefined ? null : { change: 1, step }
  }

  try {
    await approve(connection)
    await syncOnce(sync)
    for (let open = 0; requested < edits || open > 0; open = await unfinished()) {
      for (; open < atATime && requested < edits; open += 1) await request()
      const death = deathOf(next)
      next += 1
      await live(death)
      await skip()
      if (kills % 20 === 0) onProgress(`${requested} edits, ${kills} kills`)
    }
    return { ...(await endsOfEdits(exact, database)), kills, steps: died.size }
  } finally {
    await jobs.stop()
    await opened.close()
    await exact.close()
  }
}

/** Lets Exact fail, or someone else edit the same client in Exact, now and then. */
function disturb(exact: ExactStandIn, random: Random, client: string): void {
  if (random.chance(0.1))
    exact.act.changeAccount(client, { Phone: `010-${random.between(1_000_000, 9_999_999)}` })
  if (random.chance(0.1)) exact.act.fail('PUT crm/Accounts', random.pick(troubles), 1)
  exact.act.onWrite({ lateReads: random.below(3) })
}
