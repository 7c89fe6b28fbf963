import pg from 'pg'
import { addDatabaseClock } from '../setup/databaseClock.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'
import type { Instance } from './instance.ts'
import { jumpTo, realMilliseconds, realSleep } from './jumpingClock.ts'

/** One clock for Exact, the database and all instances, which jumps over the pauses of the portal. */
export type SharedClock = {
  /** Jumps ahead, at most this far, when nothing is under way that real time governs. */
  readonly jump: (milliseconds: number) => Promise<void>
  /** Waits until no instance has anything to do. */
  readonly settle: () => Promise<void>
  /** Runs `work` while no instance requests a token: what Exact gives then is lost with the instance. */
  readonly betweenTokens: (work: () => Promise<void>) => Promise<void>
  readonly ahead: () => number
  readonly close: () => Promise<void>
}

/** Sessions of instances that do something; they are named after their instances. */
const busySql = `
  SELECT count(*)::int AS busy FROM pg_stat_activity
  WHERE application_name LIKE 'soak-%' AND state <> 'idle' AND query <> 'SELECT 1'`
/**
 * A token that was read before a jump must still be valid after it, as an instance may send it then. Exact refreshes a
 * token of 570 seconds and ends it at 600.
 */
const token = { due: 570, mostAfterJump: 594 }
const patienceMs = 20_000

/** Prepares a database that no instance has opened yet. */
export async function startSharedClock(
  databaseUrl: string,
  { exact, instances }: { readonly exact: ExactStandIn; readonly instances: () => readonly Instance[] },
): Promise<SharedClock> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const setDatabaseAhead = await addDatabaseClock(client)
  let ahead = 0

  /** Locks the row of the connection, so that no lease begins. Returns false if an instance has one. */
  async function whileNoLease(work: () => Promise<void>): Promise<boolean> {
    await client.query('BEGIN')
    try {
      const { rows } = await client.query(
        'SELECT refresh_lease > clock_timestamp() AS leased FROM exact_connection FOR UPDATE',
      )
      if (rows[0]?.leased) return false
      await work()
      return true
    } finally {
      await client.query('COMMIT')
    }
  }
  async function betweenTokens(work: () => Promise<void>): Promise<void> {
    while (!(await whileNoLease(work))) await realSleep(5)
  }
  /** Returns how far the clock may jump at most, in milliseconds. */
  async function mostAhead(): Promise<number> {
    const { rows } = await client.query<{ age: number | null }>(
      'SELECT extract(epoch FROM clock_timestamp() - obtained_at)::float8 AS age FROM exact_connection',
    )
    const age = rows[0]?.age ?? token.due
    return age < token.due ? (token.mostAfterJump - age) * 1_000 : Number.POSITIVE_INFINITY
  }
  async function isBusy(): Promise<boolean> {
    if (exact.underWay() > 0) return true
    const { rows } = await client.query<{ busy: number }>(busySql)
    return (rows[0]?.busy ?? 0) > 0
  }
  async function settle(): Promise<void> {
    const deadline = realMilliseconds() + patienceMs
    for (let calls = -1; calls !== exact.calls().total || (await isBusy()); ) {
      if (realMilliseconds() > deadline) return
      calls = exact.calls().total
      await Promise.all(instances().map((instance) => instance.settle()))
    }
  }

  return {
    ahead: () => ahead,
    settle,
    betweenTokens,
    jump: async (milliseconds) => {
      await settle()
      await betweenTokens(async () => {
        // Whole milliseconds, as every clock has them.
        ahead += Math.floor(Math.min(milliseconds, await mostAhead()))
        // Exact first: an instance that is behind for a moment sends too few calls rather than too many.
        jumpTo(ahead)
        await setDatabaseAhead(ahead)
      })
      await Promise.all(instances().map((instance) => instance.jump(ahead)))
    },
    close: () => client.end(),
  }
}
